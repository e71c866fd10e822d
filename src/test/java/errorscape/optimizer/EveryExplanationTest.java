package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Vectors;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every optimizer says what its steps are made of.
class EveryExplanationTest {
    @SuppressWarnings("unused") // read by name
    private static final List<Optimizers.Entry> ENTRIES = Optimizers.entries();

    private static Explanation afterThreeSteps(OptimizerSettings settings, double[] before, double[] gradient) {
        Steps steps = new Steps(settings, new Rosenbrock(), -1.2, 1);
        steps.after(3);
        System.arraycopy(steps.weights, 0, before, 0, 2);
        steps.step();
        System.arraycopy(steps.gradient, 0, gradient, 0, 2);
        Explanation explanation = steps.stepper.explain(before, steps.weights, steps.gradient);
        assertThat(only(explanation, Explanation.Role.STEP).values())
                .isEqualTo(Vectors.difference(steps.weights, before));
        return explanation;
    }

    private static Explanation.Quantity only(Explanation explanation, Explanation.Role role) {
        List<Explanation.Quantity> all =
                explanation.quantities().stream().filter(q -> q.role() == role).toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void gradientAndStepAreAmongItsQuantitiesAndNoSymbolIsUnknown(Optimizers.Entry entry) {
        double[] gradient = new double[2];
        Explanation explanation = afterThreeSteps(entry.standard(), new double[2], gradient);
        assertThat(only(explanation, Explanation.Role.GRADIENT).values()).isEqualTo(gradient);
        for (String formula : explanation.formulas()) {
            assertThat(explanation.filled(formula, 1)).doesNotContain("{", "NaN");
        }
    }

    @Test
    void whatStandsAroundIsExplainedToo() {
        double[] before = new double[2];
        double[] gradient = new double[2];
        Explanation seen = afterThreeSteps(
                new Recipe(new Sgd(0.001, 0.9), new Around(0.5, false, 0, 1e9), Schedule.CONSTANT), before, gradient);
        assertThat(seen.formulas().getFirst()).isEqualTo("{g} = clip({g₀}) + {κ} · {w₀}");
        double[] shown = value(seen, "g");
        assertThat(shown[0]).isEqualTo(Math.fma(0.5, before[0], gradient[0]));
        assertThat(only(seen, Explanation.Role.GRADIENT).values()).isEqualTo(gradient);

        Explanation shrunk = afterThreeSteps(
                new Recipe(new Sgd(0.001, 0.9), new Around(0.5, true, 0, 0), Schedule.CONSTANT), before, gradient);
        assertThat(shrunk.formulas().getLast()).isEqualTo("{Δ} = {Δw} − {κ} · {w₀}");
        assertThat(value(shrunk, "Δ")[1]).isCloseTo(value(shrunk, "Δw")[1] - 0.0005 * before[1], Offset.offset(1e-15));
    }

    private static double[] value(Explanation explanation, String symbol) {
        return explanation.quantities().stream()
                .filter(q -> q.symbol().equals(symbol))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
