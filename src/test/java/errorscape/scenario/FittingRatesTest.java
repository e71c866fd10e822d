package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Optimizer;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Sgd;
import errorscape.training.TrainingLoop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingRatesTest {
    @Test
    void rAdamHasTheSmallerOfBothRatesForItsFirstStepsFollowTheGradient() {
        Scenario moons = ScenarioDefaults.forSample("moons");
        Scenario slow = moons.withTraining(moons.training().withOptimizer(new Sgd(0.025, 0)));
        assertThat(fitted("radam", slow).learningRate()).isEqualTo(0.025);
        Scenario fast = moons.withTraining(moons.training().withOptimizer(new Sgd(0.5, 0)));
        assertThat(fitted("radam", fast).learningRate()).isEqualTo(0.05);
    }

    private static Optimizer fitted(String id, Scenario scenario) {
        return FittingRates.fit(Optimizers.find(id).orElseThrow().standard(), scenario);
    }

    @Test
    void gradientDescentOfEveryKindHasTheRateOfTheOneThatRaces() {
        Scenario moons = ScenarioDefaults.forSample("moons");
        Scenario slow = moons.withTraining(moons.training().withOptimizer(new Sgd(0.025, 0)));
        for (String id : List.of("sgd", "momentum", "nesterov", "sam", "gradient_flow", "noise", "langevin")) {
            assertThat(fitted(id, slow).learningRate()).as(id).isEqualTo(0.025);
        }
        Scenario adaptive = moons.withTraining(moons.training().withOptimizer(fitted("adam", moons)));
        assertThat(fitted("momentum", adaptive).learningRate()).isEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "adam",
        "adamw",
        "amsgrad",
        "adamax",
        "nadam",
        "adabelief",
        "yogi",
        "rprop",
        "asgd",
        "rmsprop",
        "adagrad",
        "lion",
        "sgd",
        "momentum"
    })
    void aFewHundredStepsGetMostOfTheWayDown(String id) {
        Scenario himmelblau = FunctionScenarios.of("himmelblau", Optional.empty(), Optional.empty());
        Experiment experiment = Experiment.build(
                himmelblau.withTraining(himmelblau.training().withOptimizer(fitted(id, himmelblau))), null);
        TrainingLoop loop = new TrainingLoop(experiment.training(), Optional.empty(), experiment.runSettings());
        double first = loop.now().loss();
        while (loop.steps() < 300 && loop.step()) {
            assertThat(loop.diverged()).isFalse();
        }
        assertThat(loop.now().loss()).isLessThan(first / 100);
    }
}
