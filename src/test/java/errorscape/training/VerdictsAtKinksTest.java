package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.critical.space.KinkStanding;
import errorscape.data.Samples;
import errorscape.function.FunctionObjective;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.objective.Objective;
import errorscape.optimizer.Around;
import errorscape.optimizer.Course;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Recipe;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.Sgd;
import errorscape.verdict.Verdict;
import errorscape.verdict.VerdictJudge;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run that ends at a kink is never called at a smooth minimum or saddle.
class VerdictsAtKinksTest {
    private static Verdict after(int steps, Objective loss, OptimizerSettings optimizer, double... start) {
        TrainingLoop loop = new TrainingLoop(loss, Optional.empty(), new RunSettings(start, 1, optimizer, 0));
        while (loop.steps() < steps && loop.step()) {}
        return new VerdictJudge(loss, true).judge(loop.snapshot());
    }

    private static OptimizerSettings fading(double rate) {
        return new Recipe(new Sgd(rate, 0), Around.NOTHING, new Schedule(new Course.Exponential(0.98), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abs(x)+abs(y); 0; 0; kink minimum",
                "abs(x)-y^2; 0; 0; kink saddle",
                "abs(x)-abs(y); 0; 0; kink saddle",
                "-abs(x)-abs(y); 0; 0; kink maximum",
                "max(x,y)^2+2*min(x,y)^2; 0; 0; kink minimum",
                "x*abs(x)+y^2; 0; 0; at a kink"
            })
    void whereTheGradientIsZeroTurnsAndValuesDecide(String formula, double x, double y, String badge) {
        Verdict verdict = after(30, FunctionObjective.of(formula), new Sgd(0.1, 0), x, y);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.KINK);
        assertThat(verdict.badge()).isEqualTo(badge);
        assertThat(verdict.sentence())
                .contains("second derivatives are those of one side")
                .doesNotContain("eigenvalue");
    }

    /// The computed gradient may be that of one side, of length 1: the steps end there because their rate fades.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"abs(x)+y^2; 0.11", "abs(x-0.37*y)+2*(x+y)^2; 0.07", "max(x,-2*x)+y^2; 0.09"})
    void aRunThatComesToRestBesideACreaseIsAtItsMinimum(String formula, double rate) {
        Verdict verdict = after(3000, FunctionObjective.of(formula), fading(rate), 1, 0.2);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.KINK);
        assertThat(verdict.badge()).isEqualTo("kink minimum");
    }

    @Test
    void aSlopeIsNoCriticalPointAlthoughAConventionMakesItsGradientZero() {
        // relu(w) - 2 relu(-w) rises with slopes 1 and 2; with relu'(0) = 0 the computed gradient is zero at 0.
        Objective slope = new NetworkObjective(
                new Architecture(List.of(1, 2, 1), List.of(Activation.RELU, Activation.LINEAR), false),
                Loss.MEAN_SQUARED,
                Regulariser.NONE,
                new Samples(new double[][] {{1}}, new double[][] {{1}}));
        double[] at = {0, 0, 1, 1};
        KinkStanding standing =
                KinkStanding.at(slope, slope.evaluator(), at, slope.evaluator().value(at));
        assertThat(standing.lower()).isPositive();
        Verdict verdict = after(20, slope, new Sgd(0.1, 0), at);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.KINK);
    }

    /// The lasso of one sample: `(w - y)^2 + l1 |w|` has its minimum at 0 exactly if `2 |y| <= l1`.
    @ParameterizedTest
    @CsvSource({"0.3, 1.0, KINK", "0.3, 0.2, MINIMUM"})
    void aWeightThatAnL1PenaltyHoldsAtZeroIsAtAKink(double target, double l1, Verdict.Kind kind) {
        Objective lasso = new NetworkObjective(
                new Architecture(List.of(3, 1), List.of(Activation.LINEAR), false),
                Loss.MEAN_SQUARED,
                new Regulariser(0, l1, false),
                new Samples(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[][] {{3 * target, 9, -9}}));
        Verdict verdict = after(4000, lasso, fading(0.4), 0.5, 0.5, 0.5);
        assertThat(verdict.kind()).isEqualTo(kind);
    }

    @Test
    void aNetworkOfRectifiersWhoseWeightsAreAllZeroIsAtAKink() {
        Objective xor = new NetworkObjective(
                new Architecture(List.of(2, 2, 1), List.of(Activation.RELU, Activation.LINEAR), false),
                Loss.MEAN_SQUARED,
                Regulariser.NONE,
                new Samples(new double[][] {{0, 0, 1, 1}, {0, 1, 0, 1}}, new double[][] {{0, 1, 1, 0}}));
        Verdict verdict = after(50, xor, new Sgd(0.1, 0), new double[xor.dimension()]);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.KINK);
        assertThat(verdict.sentence()).contains("lower by");
    }
}
