package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.critical.SliceCriticalPoint.NetworkView;
import errorscape.function.FunctionObjective;
import errorscape.objective.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the eigenvalues and the Newton step make of a place.
class StandingProbeTest {
    private static Standing at(String formula, double x, double y) {
        Objective function = FunctionObjective.of(formula);
        return new StandingProbe(function, function.evaluator())
                .at(new double[] {x, y}, true)
                .orElseThrow();
    }

    /// Places with gradients below 1e-9: whether they are critical is in the last column.
    @ParameterizedTest
    @CsvSource({
        "exp(-x)+y^2, 25, 0, ORDINARY",
        "1-exp(-(x^2+y^2)/2), 4.9, 4.8, ORDINARY",
        "1-exp(-(x^2+y^2)/2), 20, 5, ORDINARY",
        "1e-10*((x-3)^2+(y+2)^2), 0, 0, ORDINARY",
        "1e-10*((x-3)^2+(y+2)^2), 3, -2, MINIMUM",
        "x^2+y^2, 1e-10, 0, MINIMUM",
        "x^2-y^2, 1e-10, 0, SADDLE",
        "x*y, 0, 1e-10, SADDLE",
        "-x^2-y^2+x^3, 1e-10, 0, MAXIMUM",
        "x^3+y^2, 1e-5, 0, DEGENERATE",
        "x^3+y^2, 1e-9, 0, DEGENERATE",
        "x^3-3*x*y^2, 0, 0, DEGENERATE",
        "x^4+y^4, 1e-4, 0, DEGENERATE",
        "(x^2+y^2-1)^2, 0.9999999, 0, DEGENERATE",
        "(x^2+y^2-1)^2, 0.6, 0.8, DEGENERATE",
        "(x*y-1)^2, 1, 1.00000001, DEGENERATE",
        "x^2+1e-10*y, 0, 3, GRADIENT_FLAT",
        "abs(x)-abs(y), 0, 0, KINK",
        "abs(x)+y^2, 0, 0, KINK"
    })
    void aPlaceIsWhatItsTaylorSeriesSays(String formula, double x, double y, Standing.Kind kind) {
        assertThat(at(formula, x, y).kind()).isEqualTo(kind);
    }

    @Test
    void allNegativeEigenvaluesAreAMaximumWhateverTheDimension() {
        assertThat(new NetworkView(0, 2, 2, 0).kind()).isEqualTo(Kind.MAXIMUM);
        assertThat(new NetworkView(0, 5, 5, 0).kind()).isEqualTo(Kind.MAXIMUM);
        assertThat(new NetworkView(0, 1, 1, 0).kind()).isEqualTo(Kind.MAXIMUM);
        assertThat(new NetworkView(0, 5, 4, 0).kind()).isEqualTo(Kind.SADDLE);
        assertThat(new NetworkView(0, 5, 4, 1).kind()).isEqualTo(Kind.DEGENERATE);
        assertThat(new NetworkView(0, 5, 0, 0).kind()).isEqualTo(Kind.MINIMUM);
        assertThat(new NetworkView(0, 5, 0, 1).kind()).isEqualTo(Kind.DEGENERATE);
    }

    @Test
    void aShortGradientWithALongNewtonStepIsNotCritical() {
        assertThat(new NetworkView(1e-12, 5, 0, 0, false).critical()).isFalse();
        assertThat(new NetworkView(1e-12, 5, 0, 0, true).critical()).isTrue();
        assertThat(new NetworkView(1e-8, 5, 0, 0, true).critical()).isFalse();
    }
}
