package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import errorscape.network.TruthNetworks;
import errorscape.objective.Objective;
import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What a formula says is so: with its numbers put in, the right side is the left one, and the parts of the step
/// make up the way the weights went.
class FormulasHoldTest {
    private static final double PRECISION = 1e-12;

    /// Formulas in words or with matrices, whose sides are no sums of the quantities.
    private static final List<String> IN_WORDS = List.of("⁻¹", "B g", "∫", "←", "shrinkage", "stays");

    @SuppressWarnings("unused") // read by name
    private static final List<OptimizerSettings> SETTINGS = settings();

    private static List<OptimizerSettings> settings() {
        List<OptimizerSettings> all = new ArrayList<>();
        Optimizers.entries().forEach(entry -> all.add(entry.standard()));
        all.add(new Sgd(0.001, 0.9, 0.3, false));
        all.add(new Sgd(0.001, 0, 0.3, false));
        all.add(new AdamW(0.01, 0.9, 0.999, 1e-3, 0.1, true));
        all.add(new RmsProp(0.01, 0.9, 1e-3, 0.5, true));
        all.add(new RmsProp(0.01, 0.9, 1e-3, 0, true));
        all.add(new Lion(0.01, 0.9, 0.99, 0.1));
        all.add(new GradientNoise(0.001, 0.9, 0.1, 0.5, 3));
        all.add(new Sam(0.001, 0, 0.05));
        return all;
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void onRosenbrocksFunction(OptimizerSettings settings) {
        boolean wild = settings.learningRate() == 0.1;
        check(wild ? settings.withLearningRate(0.0005) : settings, new Rosenbrock(), -1.2, 1);
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void onANetwork(OptimizerSettings settings) {
        Objective network = TruthNetworks.objective(
                Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse"));
        check(
                settings,
                network,
                Truth.vector(
                        Truth.read("optimizers.json").get("runs").get("sgd/mlp").get("start")));
    }

    private static void check(OptimizerSettings settings, Objective loss, double... start) {
        Steps steps = new Steps(settings, loss, start);
        for (int k = 1; k <= 6; k++) {
            double[] before = steps.weights.clone();
            steps.step();
            Explanation explanation = steps.stepper.explain(before, steps.weights, steps.gradient);
            for (int weight = 0; weight < start.length; weight++) {
                check(explanation, weight, steps.weights[weight] - before[weight], settings + ", step " + k);
            }
        }
    }

    private static void check(Explanation explanation, int weight, double moved, String what) {
        Map<String, Double> values = new HashMap<>();
        String step = "";
        for (Quantity quantity : explanation.quantities()) {
            double[] all = quantity.values();
            values.put(quantity.symbol(), all[quantity.role() == Role.NUMBER ? 0 : weight]);
            step = quantity.role() == Role.STEP ? quantity.symbol() : step;
        }
        assertThat(values.get(step)).as(what).isEqualTo(moved);
        boolean stepIsMadeOfParts = false;
        for (String formula : explanation.formulas()) {
            if (IN_WORDS.stream().anyMatch(formula::contains)) {
                continue;
            }
            String[] sides = formula.replaceFirst(", (reflection|expansion|contraction).*$", "")
                    .split(" = ", 2);
            String symbol = sides[0].substring(1, sides[0].length() - 1);
            assertThat(values).as(what + ": " + formula).containsKey(symbol);
            double left = Objects.requireNonNull(values.get(symbol));
            assertThat(FormulaValue.of(sides[1], values))
                    .as(what + ": " + formula)
                    .isCloseTo(left, offset(PRECISION * Math.max(1, Math.abs(left))));
            stepIsMadeOfParts |= symbol.equals(step);
        }
        assertThat(stepIsMadeOfParts).as(what + " says what its step is").isTrue();
    }
}
