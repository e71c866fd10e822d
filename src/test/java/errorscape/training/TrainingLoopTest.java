package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Sgd;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {
    private static final double[] START = {3, -7};

    @Test
    void fullBatchDescentOnABowlShrinksTheErrorByTheSameFactorEachStep() {
        TrainingLoop loop =
                new TrainingLoop(new Bowl(1), Optional.empty(), new RunSettings(START, 1, new Sgd(0.1, 0), 0));
        for (int k = 0; k < 50; k++) {
            loop.step();
        }
        // Closed form: x_k = (1 - h)^k x_0.
        assertThat(loop.now().weights()[0]).isCloseTo(3 * Math.pow(0.9, 50), Offset.offset(1e-15));
        assertThat(loop.now().weights()[1]).isCloseTo(-7 * Math.pow(0.9, 50), Offset.offset(1e-15));
    }

    @Test
    void everyRecordedStepCarriesTheTrueLossOverAllSamples() {
        Bowl bowl = new Bowl(7);
        TrainingLoop loop =
                new TrainingLoop(bowl, Optional.of(new Bowl(3)), new RunSettings(START, 1, new Sgd(0.1, 0.5), 2));
        for (int k = 0; k < 20; k++) {
            loop.step();
        }
        Path path = loop.path();
        assertThat(path.size()).isEqualTo(21);
        for (int i = 0; i < path.size(); i++) {
            PathPoint point = path.get(i);
            assertThat(point.step()).isEqualTo(i);
            assertThat(point.loss()).isEqualTo(bowl.evaluator().value(point.weights()));
            assertThat(point.validationLoss()).isEqualTo(new Bowl(3).evaluator().value(point.weights()));
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedOtherOnes() {
        assertThat(after(100, 1)).isEqualTo(after(100, 1)).isNotEqualTo(after(100, 2));
    }

    private static double[] after(int steps, long seed) {
        TrainingLoop loop =
                new TrainingLoop(new Bowl(7), Optional.empty(), new RunSettings(START, seed, new Sgd(0.1, 0.9), 3));
        for (int k = 0; k < steps; k++) {
            loop.step();
        }
        return loop.now().weights();
    }

    @Test
    void anEpochUsesEverySampleOnceAndEndsWithASmallerBatch() {
        MiniBatches batches = new MiniBatches(7, 3, 5);
        boolean[] seen = new boolean[7];
        int[] counts = new int[3];
        for (int k = 0; k < 3; k++) {
            var batch = batches.next().orElseThrow();
            counts[k] = batch.count();
            for (int i = 0; i < batch.count(); i++) {
                seen[batch.samples()[batch.from() + i]] = true;
            }
        }
        assertThat(counts).containsExactly(3, 3, 1);
        assertThat(seen).containsOnly(true);
    }

    @Test
    void goingBackToACheckpointAndOnAgainGivesTheSameBits() {
        TrainingLoop loop =
                new TrainingLoop(new Bowl(7), Optional.empty(), new RunSettings(START, 4, new Sgd(0.1, 0.9), 3));
        for (int k = 0; k < 10; k++) {
            loop.step();
        }
        TrainingLoop.Checkpoint checkpoint = loop.checkpoint();
        for (int k = 0; k < 25; k++) {
            loop.step();
        }
        double[] first = loop.now().weights();
        loop.restore(checkpoint);
        for (int k = 0; k < 25; k++) {
            loop.step();
        }
        assertThat(loop.now().weights()).isEqualTo(first);
        assertThat(loop.steps()).isEqualTo(35);
    }

    @Test
    void aLongRunKeepsItsShapeInBoundedMemoryAndOldPathsStay() {
        TrainingLoop loop =
                new TrainingLoop(new Bowl(1), Optional.empty(), new RunSettings(START, 1, new Sgd(1e-5, 0), 0));
        for (int k = 0; k < 8000; k++) {
            loop.step();
        }
        Path early = loop.path();
        for (int k = 0; k < 42_000; k++) {
            loop.step();
        }
        Path late = loop.path();
        assertThat(early.size()).isEqualTo(8001);
        assertThat(early.get(8000).step()).isEqualTo(8000);
        assertThat(late.size()).isLessThanOrEqualTo(8192);
        assertThat(late.generation()).isEqualTo(3);
        assertThat(late.get(0).step()).isZero();
        for (int i = 1; i < late.size(); i++) {
            assertThat(late.get(i).step() - late.get(i - 1).step()).isEqualTo(8);
        }
    }

    @Test
    void aRunThatDivergesKeepsItsLastFiniteStateAndSaysWhy() {
        TrainingLoop loop =
                new TrainingLoop(new Bowl(1), Optional.empty(), new RunSettings(START, 1, new Sgd(1e5, 0), 0));
        int steps = 0;
        while (loop.step()) {
            steps++;
        }
        assertThat(steps).isBetween(20, 100);
        assertThat(loop.now().loss()).isFinite();
        long last = loop.steps();
        assertThat(loop.message())
                .startsWith("Diverged at step " + (last + 1) + ":")
                .contains("At step " + last + " it was")
                .contains("learning rate of 100000 is");
        assertThat(loop.step()).isFalse();
    }

    @Test
    void aNewLearningRateActsFromTheNextStepAndKeepsTheMomentum() {
        TrainingLoop loop = new TrainingLoop(
                new Bowl(1), Optional.empty(), new RunSettings(new double[] {1, 0}, 1, new Sgd(0.5, 0.5), 0));
        loop.step();
        loop.learningRate(0.25);
        loop.step();
        // v1 = 1, x1 = 1 - 0.5; v2 = 0.5 + 0.5, x2 = 0.5 - 0.25.
        assertThat(loop.now().weights()[0]).isEqualTo(0.25);
    }
}
