package errorscape.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;
import errorscape.optimizer.Sgd;
import errorscape.training.Bowl;
import errorscape.training.RecordedRun;
import errorscape.training.RunSettings;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictJudgeTest {
    /// `p x^2 / 2 + q y^2 / 2 + r x`.
    private record Quadratic(double p, double q, double r) implements Objective {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public int sampleCount() {
            return 0;
        }

        @Override
        public WeightLayout layout() {
            return WeightLayout.ofVariables("x", "y");
        }

        @Override
        public Evaluator evaluator() {
            return new Evaluator() {
                @Override
                public double value(double[] w) {
                    return p * w[0] * w[0] / 2 + q * w[1] * w[1] / 2 + r * w[0];
                }

                @Override
                public double gradient(double[] w, double[] gradient) {
                    gradient[0] = p * w[0] + r;
                    gradient[1] = q * w[1];
                    return value(w);
                }

                @Override
                public double gradient(double[] w, Batch batch, double[] gradient) {
                    return gradient(w, gradient);
                }

                @Override
                public void hessianVector(double[] w, double[] direction, double[] product) {
                    product[0] = p * direction[0];
                    product[1] = q * direction[1];
                }
            };
        }
    }

    private static Verdict after(int steps, Objective loss, double rate, double momentum, double x, double y) {
        RecordedRun run = new RecordedRun(
                loss, Optional.empty(), new RunSettings(new double[] {x, y}, 1, new Sgd(rate, momentum), 0), 1 << 20);
        run.toward(steps, () -> false);
        return new VerdictJudge(loss)
                .judge(new Snapshot(
                        1,
                        1,
                        run.message().isEmpty() ? RunState.PAUSED : RunState.DIVERGED,
                        run.now(),
                        run.path(),
                        run.optimizer(),
                        run.message()));
    }

    @Test
    void descentOnItsWayDescends() {
        Verdict verdict = after(20, new Quadratic(1, 2, 0), 0.05, 0, 3, 4);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DESCENDING);
        assertThat(verdict.curvature().orElseThrow().largest()).isCloseTo(2, offset(1e-12));
        assertThat(verdict.stableRate().orElseThrow()).isCloseTo(1, offset(1e-12));
    }

    @Test
    void aMinimumIsOneOnlyWithAPositiveHessian() {
        assertThat(after(500, new Quadratic(1, 2, 0), 0.3, 0, 3, 4).kind()).isEqualTo(Verdict.Kind.MINIMUM);
        Verdict saddle = after(60, new Quadratic(1, -2, 0), 0.5, 0, 3, 0);
        assertThat(saddle.kind()).isEqualTo(Verdict.Kind.SADDLE);
        assertThat(saddle.badge()).isEqualTo("saddle, 1 of 2 down");
        assertThat(after(500, new Quadratic(1, 0, 0), 0.3, 0, 3, 4).kind()).isEqualTo(Verdict.Kind.DEGENERATE);
    }

    @Test
    void aFunctionHasAValueAndNoLoss() {
        assertThat(after(500, new Quadratic(1, 2, 0), 0.3, 0, 3, 4).sentence())
                .startsWith("A minimum of the function:")
                .doesNotContain("loss");
        assertThat(after(20, new Quadratic(1, 2, 0), 0.05, 0, 3, 4).sentence()).startsWith("The value is falling.");
        assertThat(after(500, new Bowl(3), 0.3, 0, 3, 4).sentence()).startsWith("A minimum of the training loss:");
    }

    @Test
    void aSmallGradientFarFromAMinimumIsNoConvergence() {
        // Along y the loss is almost flat: a gradient of 4e-6 with a minimum 4 away. The loss stays within one percent.
        Verdict verdict = after(300, new Quadratic(1, 1e-6, 0), 0.3, 0, 3, 4);
        assertThat(verdict.gradientNorm()).isLessThan(1e-5);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.PLATEAU);
    }

    @Test
    void aGradientInTheKernelOfTheHessianIsCalledFlat() {
        // Loss y^2 / 2 + 1e-5 x: the gradient stays 1e-5, along which the Hessian is zero.
        assertThat(after(300, new Quadratic(0, 1, 1e-5), 0.5, 0, 4, 1).kind()).isEqualTo(Verdict.Kind.GRADIENT_FLAT);
    }

    @Test
    void divergenceIsExplainedByTheCurvature() {
        Verdict verdict = after(20_000, new Quadratic(1, 2, 0), 1.1, 0, 3, 4);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DIVERGED);
        assertThat(verdict.sentence())
                .contains("learning rate of 1.10 was above 1.00")
                .contains("λmax is 2.00");
    }

    @Test
    void momentumAllowsLargerStepsByOnePlusBeta() {
        // The bound 2 (1 + 0.5) / 2 = 1.5: 1.45 converges, 1.55 diverges.
        assertThat(after(3000, new Quadratic(1, 2, 0), 1.45, 0.5, 3, 4).kind()).isEqualTo(Verdict.Kind.MINIMUM);
        Verdict verdict = after(20_000, new Quadratic(1, 2, 0), 1.55, 0.5, 3, 4);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DIVERGED);
        assertThat(verdict.stableRate().orElseThrow()).isCloseTo(1.5, offset(1e-12));
    }

    @Test
    void anOscillationNamesItsBand() {
        Verdict verdict = after(101, new Quadratic(1, 0, 0), 2, 0, 1, 0);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OSCILLATING);
        assertThat(verdict.sentence()).contains("at 0.500 since step 0");
    }
}
