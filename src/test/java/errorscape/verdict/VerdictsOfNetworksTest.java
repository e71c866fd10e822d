package errorscape.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.Samples;
import errorscape.math.RandomStream;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Sgd;
import errorscape.training.RunSettings;
import errorscape.training.TrainingLoop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Verdicts on runs of networks of which theory says what there is to end at.
class VerdictsOfNetworksTest {
    /// Four samples in two classes that a line separates.
    private static NetworkObjective separable(List<Integer> sizes, List<Activation> activations, double penalty) {
        return new NetworkObjective(
                new Architecture(sizes, activations, true),
                Loss.BINARY_CROSS_ENTROPY,
                new Regulariser(penalty, true),
                new Samples(new double[][] {{0, 1, 1, 2}, {1, 2, 0, 1}}, new double[][] {{0, 0, 1, 1}}));
    }

    private static Verdict after(long steps, NetworkObjective loss, OptimizerSettings optimizer) {
        double[] start = new double[loss.dimension()];
        RandomStream random = new RandomStream(5, "start");
        for (int i = 0; i < start.length; i++) {
            start[i] = 0.5 * random.nextGaussian();
        }
        TrainingLoop loop = new TrainingLoop(loss, Optional.empty(), new RunSettings(start, 1, optimizer, 0));
        while (loop.steps() < steps && loop.step()) {}
        assertThat(loop.diverged()).isFalse();
        return new VerdictJudge(loss, true).judge(loop.snapshot());
    }

    private static OptimizerSettings named(String name) {
        return Optimizers.find(name).orElseThrow().standard();
    }

    /// Where a network separates the classes and nothing penalises its weights, scaling its last layer lowers the
    /// cross-entropy for ever: there is no minimum.
    @ParameterizedTest
    @CsvSource({"l-bfgs, 200", "adam, 6000", "sgd, 20000", "momentum, 5000"})
    void separableClassesWithoutPenaltyFallTowardsInfinity(String optimizer, long steps) {
        Verdict verdict = after(steps, separable(List.of(2, 1), List.of(Activation.LINEAR), 0), named(optimizer));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENDLESS);
        assertThat(verdict.sentence()).contains("the loss has no minimum", "the weights would grow for ever");
    }

    @Test
    void separableClassesFallTowardsInfinityWithAHiddenLayerToo() {
        NetworkObjective loss = separable(List.of(2, 3, 1), List.of(Activation.TANH, Activation.LINEAR), 0);
        assertThat(after(200, loss, named("l-bfgs")).kind()).isEqualTo(Verdict.Kind.ENDLESS);
    }

    /// With a penalty on weights, and a class on both sides of each line so that the bias is bounded, the logistic
    /// loss is strictly convex and has one minimum.
    @ParameterizedTest
    @CsvSource({"l-bfgs, 200", "sgd, 20000"})
    void aPenaltyMakesAMinimum(String optimizer, long steps) {
        NetworkObjective loss = separable(List.of(2, 1), List.of(Activation.LINEAR), 0.05);
        Verdict verdict = after(steps, loss, named(optimizer));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.MINIMUM);
        assertThat(verdict.curvature().orElseThrow().smallest()).isPositive();
    }

    /// The origin of a deep linear network is a saddle (Kawaguchi 2016), of two layers with negative eigenvalues; 900
    /// weights are too many for a whole Hessian, but Lanczos' method finds those.
    @Test
    void aSaddleTooLargeForAHessianIsSeenByLanczosMethod() {
        int width = 30;
        double[][] identity = new double[width][width];
        for (int i = 0; i < width; i++) {
            identity[i][i] = 1;
        }
        NetworkObjective loss = new NetworkObjective(
                new Architecture(List.of(width, width, width), List.of(Activation.LINEAR, Activation.LINEAR), false),
                Loss.MEAN_SQUARED,
                new Regulariser(0, true),
                new Samples(identity, identity));
        RunSettings settings = new RunSettings(new double[loss.dimension()], 1, new Sgd(0.1, 0), 0);
        TrainingLoop loop = new TrainingLoop(loss, Optional.empty(), settings);

        Verdict verdict = new VerdictJudge(loss, true).judge(loop.snapshot());

        assertThat(loss.dimension()).isEqualTo(1800);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SADDLE);
        assertThat(verdict.curvature().orElseThrow().whole()).isFalse();
        assertThat(verdict.sentence()).contains("At least ", "of 1800 Hessian eigenvalues");
        assertThat(new VerdictJudge(loss).judge(loop.snapshot()).sentence()).contains("not decided");
    }

    /// A linear layer's mean square is a convex quadratic; of full rank with one minimum.
    @Test
    void aMinimumTooLargeForAHessianIsSeenByLanczosMethod() {
        int width = 25;
        double[][] inputs = new double[width][2 * width];
        double[][] targets = new double[width][2 * width];
        for (int i = 0; i < width; i++) {
            inputs[i][i] = 1;
            inputs[i][width + i] = -1;
            targets[(i + 1) % width][i] = 1;
        }
        NetworkObjective loss = new NetworkObjective(
                new Architecture(List.of(width, width), List.of(Activation.LINEAR), false),
                Loss.HALF_SUM_SQUARED,
                new Regulariser(0, true),
                new Samples(inputs, targets));
        assertThat(loss.dimension()).isEqualTo(625);
        assertThat(after(200, loss, new Sgd(0.4, 0)).kind()).isEqualTo(Verdict.Kind.MINIMUM);
    }
}
