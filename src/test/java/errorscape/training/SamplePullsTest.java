package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.scenario.Experiment;
import errorscape.scenario.SampleScenarios;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class SamplePullsTest {
    private static final Experiment MOONS =
            Experiment.build(SampleScenarios.find("moons").orElseThrow(), null);

    @Test
    void theMeanOfTheSamplesPullsIsTheBatchsGradient() {
        SamplePulls pulls = SamplePulls.ofStep(MOONS.training(), MOONS.runSettings(), MOONS.startWeights(), 0, 100)
                .orElseThrow();
        assertThat(pulls.samples()).hasSize(10);
        assertThat(pulls.mean()).containsExactly(pulls.batch(), Offset.offset(1e-14));
    }

    @Test
    void theBatchIsTheOneTheStepTakes() {
        TrainingLoop loop = new TrainingLoop(MOONS.training(), Optional.empty(), MOONS.runSettings());
        double[] start = loop.now().weights();
        SamplePulls pulls = SamplePulls.ofStep(MOONS.training(), MOONS.runSettings(), start, 0, 100)
                .orElseThrow();
        loop.step();
        // Plain gradient descent at the rate 0.2 of the scenario.
        double[] expected = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            expected[i] = start[i] - 0.2 * pulls.batch()[i];
        }
        assertThat(loop.now().weights()).containsExactly(expected, Offset.offset(1e-14));
    }

    @Test
    void tooManySamplesAndFunctionsHaveNoPulls() {
        assertThat(SamplePulls.ofStep(MOONS.training(), MOONS.runSettings(), MOONS.startWeights(), 0, 9))
                .isEmpty();
        Experiment function =
                Experiment.build(SampleScenarios.find("himmelblau").orElseThrow(), null);
        assertThat(SamplePulls.ofStep(function.training(), function.runSettings(), function.startWeights(), 0, 100))
                .isEmpty();
    }
}
