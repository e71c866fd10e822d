package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.network.TruthNetworks;
import errorscape.objective.Objective;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Lookahead against a second implementation of its pseudo-code, averaged weights against torch.optim.swa_utils
/// (truth/averages.json, made by test/oracle/make_averages.py), 200 steps each.
class AveragedWeightsTest {
    private static final Offset<Double> TOLERANCE = Offset.offset(1e-10);
    private static final JsonNode TRUTH = Truth.read("averages.json");

    @SuppressWarnings("unused") // read by name
    private static final List<Optimizers.Entry> ENTRIES = Optimizers.entries();

    static List<String> runs() {
        return new ArrayList<>(TRUTH.get("runs").propertyNames());
    }

    private static OptimizerSettings with(OptimizerSettings settings, String... keysAndValues) {
        OptimizerSettings changed = settings;
        for (int i = 0; i < keysAndValues.length; i += 2) {
            changed = Optimizers.with(changed, keysAndValues[i], keysAndValues[i + 1]);
        }
        return changed;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void weightsAndTheirMeansAreTheReferences(String name) {
        JsonNode run = TRUTH.get("runs").get(name);
        OptimizerSettings settings =
                Optimizers.find(run.get("optimizer").asString()).orElseThrow().standard();
        for (String key : run.get("settings").propertyNames()) {
            settings = with(settings, key, run.get("settings").get(key).asString());
        }
        assertThat(settings.recipe().averages()).isTrue();
        JsonNode known = Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse");
        boolean network = name.endsWith("/mlp");
        Objective objective = network ? TruthNetworks.objective(known) : new Rosenbrock();
        double[] start = network ? Truth.vector(known.get("theta")) : new double[] {-1.2, 1};
        Steps steps = new Steps(settings, objective, start);
        double[] kept = Truth.vector(TRUTH.get("steps"));
        int made = 0;
        for (int row = 0; row < kept.length; row++) {
            steps.after((int) kept[row] - made);
            made = (int) kept[row];
            close(steps.weights, Truth.matrix(run.get("iterates"))[row], name + " after " + made);
            double[] mean = steps.stepper
                    .averaged(steps.weights)
                    .map(AveragedWeights::weights)
                    .orElse(new double[0]);
            close(mean, Truth.matrix(run.get("averages"))[row], name + ": mean after " + made);
        }
        assertThat(made).isEqualTo(200);
    }

    private static void close(double[] actual, double[] expected, String what) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("%s, weight %d", what, i).isCloseTo(expected[i], TOLERANCE);
        }
    }

    /// Methods that search remember where they were, so they begin anew at every slow step; all others go on.
    @ParameterizedTest
    @FieldSource("ENTRIES")
    void lookaheadGoesBackHalfTheWayAroundEveryOptimizer(Optimizers.Entry entry) {
        double[] start = {-1.2, 1};
        Steps alone = new Steps(entry.standard().recipe(), new Rosenbrock(), start);
        double[] fast = alone.after(3).clone();
        Steps steps = new Steps(with(entry.standard(), "lookahead", "3"), new Rosenbrock(), start);
        steps.after(3);
        for (int i = 0; i < 2; i++) {
            assertThat(steps.weights[i]).isEqualTo(start[i] + 0.5 * (fast[i] - start[i]));
        }
        boolean searches = entry.standard().searches();
        Steps fresh = new Steps(entry.standard().recipe(), new Rosenbrock(), steps.weights);
        if (searches) {
            assertThat(steps.after(2)).isEqualTo(fresh.after(2));
        }
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void restoredInMidRunGoesOnWithTheSameBits(Optimizers.Entry entry) {
        OptimizerSettings settings = with(entry.standard(), "lookahead", "4", "average", "ema", "averageDecay", "0.7");
        Steps first = new Steps(settings, new Rosenbrock(), -1.2, 1);
        first.after(6);
        double[] memory = first.stepper.state();
        Steps fresh = new Steps(settings, new Rosenbrock(), first.weights);
        fresh.stepper.restore(memory);
        assertThat(fresh.after(7)).isEqualTo(first.after(7));
        assertThat(mean(fresh)).isEqualTo(mean(first));
    }

    private static double[] mean(Steps steps) {
        return steps.stepper.averaged(steps.weights).orElseThrow().weights();
    }

    @Test
    void theMeanIsNamedAndTheLastAskedForWins() {
        Optimizer sgd = new Sgd(0.001, 0);
        assertThat(name(sgd)).isEmpty();
        assertThat(name(with(sgd, "average", "ema"))).isEqualTo("EMA");
        assertThat(name(with(sgd, "average", "swa", "lookahead", "2"))).isEqualTo("SWA");
        assertThat(name(with(sgd, "lookahead", "2"))).isEqualTo("slow weights");
        assertThat(name(ScheduleFreeSgd.TYPE.create(Map.of("learningRate", 0.001))))
                .isEqualTo("mean");
        // The mean of ASGD begins at its step averageFrom; before, it is where the weights are.
        assertThat(name(new Asgd(0.001, 0, 0.75, 100))).isEmpty();
        assertThat(name(new Asgd(0.001, 0, 0.75, 0))).isEqualTo("mean");
    }

    private static String name(OptimizerSettings settings) {
        Steps steps = new Steps(settings.recipe(), new Rosenbrock(), -1.2, 1);
        steps.after(5);
        return steps.stepper.averaged(steps.weights).map(AveragedWeights::name).orElse("");
    }

    @Test
    void theMeansOfScheduleFreeMethodsAndAsgdAreTheReferences() {
        JsonNode truth = Truth.read("wider-optimizers.json");
        for (String name : List.of("schedule_free_sgd/rosenbrock", "asgd_averaged/rosenbrock")) {
            JsonNode run = truth.get("runs").get(name);
            OptimizerSettings settings = Optimizers.find(run.get("optimizer").asString())
                    .orElseThrow()
                    .standard();
            for (String key : run.get("settings").propertyNames()) {
                settings = with(settings, key, run.get("settings").get(key).asString());
            }
            Steps steps = new Steps(settings, new Rosenbrock(), -1.2, 1);
            steps.after(200);
            double[][] averages = Truth.matrix(run.get("averages"));
            close(mean(steps), averages[averages.length - 1], name);
        }
    }

    @Test
    void anAverageGoesOnWhereOtherSettingsTakeOver() {
        OptimizerSettings former = with(new Sgd(0.1, 0), "average", "swa");
        Steps steps = new Steps(former, new Quadratic(1, 1), 1, 0);
        steps.after(2);
        OptimizerSettings next = with(former, "learningRate", "0.2", "lookahead", "2");
        Stepper stepper = next.recipe().stepperAfter(former.recipe(), steps.stepper.state(), 2);
        BatchOracle oracle = new BatchOracle(new Quadratic(1, 1), new Quadratic(1, 1).evaluator());
        oracle.begin(null);
        stepper.step(steps.weights, oracle, new double[2]);
        // 0.9, 0.81, then 0.81 * 0.8.
        assertThat(stepper.averaged(steps.weights).orElseThrow().weights()[0])
                .isCloseTo((0.9 + 0.81 + 0.648) / 3, Offset.offset(1e-15));
    }

    @Test
    void aSlowStepIsExplained() {
        Steps steps = new Steps(with(new Sgd(0.1, 0.5), "lookahead", "2"), new Quadratic(1, 3), 1, -1);
        steps.step();
        double[] before = steps.weights.clone();
        steps.step();
        Explanation explanation = steps.stepper.explain(before, steps.weights, steps.gradient);
        assertThat(explanation.formulas()).endsWith("{φ} = {φ₀} + {a} · ({θ} − {φ₀})", "{Δφ} = {φ} − {θ₀}");
        List<Explanation.Quantity> step = explanation.quantities().stream()
                .filter(q -> q.role() == Explanation.Role.STEP)
                .toList();
        assertThat(step).hasSize(1);
        assertThat(step.getFirst().values()).isEqualTo(Explanation.difference(steps.weights, before));
        assertThat(explanation.filled("{φ₀}", 0)).isEqualTo("1");
    }

    @Test
    void whatIsNotAllowedIsRefused() {
        assertThatThrownBy(() -> with(new Sgd(0.1, 0), "lookaheadShare", "1.5"))
                .hasMessage("the lookahead share must be more than 0 and at most 1, not 1.5");
        assertThatThrownBy(() -> with(new Sgd(0.1, 0), "average", "median"))
                .hasMessageContaining("one of none, ema, swa");
    }
}
