package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final double[] START = {-1.2, 1};

    /// The explanation of the last of some steps on Rosenbrock's function.
    private static Explanation after(int steps, OptimizerSettings settings) {
        Rosenbrock loss = new Rosenbrock();
        BatchOracle oracle = new BatchOracle(loss, loss.evaluator());
        Stepper stepper = settings.stepper(2);
        double[] weights = START.clone();
        double[] before = weights.clone();
        double[] gradient = new double[2];
        for (int k = 0; k < steps; k++) {
            before = weights.clone();
            oracle.begin(null);
            stepper.step(weights, oracle, gradient);
        }
        return stepper.explain(before, weights, gradient);
    }

    private static Map<String, double[]> values(Explanation explanation) {
        Map<String, double[]> values = new TreeMap<>();
        explanation.quantities().forEach(q -> values.put(q.symbol(), q.values()));
        return values;
    }

    private static double at(Map<String, double[]> values, String symbol, int index) {
        double[] all = values.getOrDefault(symbol, new double[0]);
        return all[all.length == 1 ? 0 : index];
    }

    @Test
    void theFirstPlainStepIsTheLearningRateTimesTheGradient() {
        // By hand: the gradient of Rosenbrock's function at (-1.2, 1) is (-215.6, -88).
        Explanation explanation = after(1, new Sgd(0.001, 0));
        assertThat(explanation.formulas()).containsExactly("{Δw} = −{η} · {g}");
        assertThat(explanation.filled("{Δw} = −{η} · {g}", 0)).isEqualTo("0.2156 = −0.001 · (−215.6)");
        assertThat(after(1, new Sgd(1e-8, 0)).filled("{η}", 0)).isEqualTo("1e−8");
        assertThat(after(1, new Sgd(2.5e-12, 0)).filled("{η}", 0)).isEqualTo("2.5e−12");
        assertThat(after(1, new Sgd(2000, 0)).filled("{η}", 0)).isEqualTo("2000");
        assertThat(Explanation.symbolic("{Δw} = −{η} · {g}")).isEqualTo("Δw = −η · g");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFormulasOfMomentumHold(boolean nesterov) {
        Map<String, double[]> v = values(after(5, new Sgd(0.0005, 0.9, 0, nesterov)));
        for (int i = 0; i < 2; i++) {
            double velocity = at(v, "β", i) * at(v, "v₀", i) + at(v, "g", i);
            assertThat(at(v, "v", i)).isCloseTo(velocity, offset(1e-9));
            double pull = nesterov ? at(v, "g", i) + at(v, "β", i) * velocity : velocity;
            assertThat(at(v, "Δw", i)).isCloseTo(-at(v, "η", i) * pull, offset(1e-12));
        }
    }

    @Test
    void theFormulasOfAdamHold() {
        Map<String, double[]> v = values(after(7, new Adam(0.01, 0.9, 0.999, 1e-8, false)));
        for (int i = 0; i < 2; i++) {
            double mean = at(v, "β₁", i) * at(v, "m₀", i) + (1 - at(v, "β₁", i)) * at(v, "g", i);
            assertThat(at(v, "m", i)).isCloseTo(mean, offset(1e-9));
            assertThat(at(v, "m̂", i)).isCloseTo(mean / (1 - Math.pow(0.9, 7)), offset(1e-9));
            double step = -at(v, "η", i) * at(v, "m̂", i) / at(v, "√v̂", i);
            assertThat(at(v, "Δw", i)).isCloseTo(step, offset(1e-9));
        }
    }

    @Test
    void everyOptimizerTellsAtLeastItsGradientAndItsStep() {
        for (Optimizers.Entry entry : Optimizers.entries()) {
            assertThat(values(after(1, entry.standard()))).as(entry.id()).containsKeys("g", "Δw");
        }
    }
}
