package errorscape.laboratory;

import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.optimizer.Sgd;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import java.util.List;
import java.util.concurrent.Executor;

/// The network of truth/xor.json: XOR 2-2-1, tanh, mean squared error, L2 of 0.005 on all weights.
final class XorLab {
    private XorLab() {}

    static Experiment experiment(double learningRate, int batchSize) {
        Scenario sample = SampleScenarios.find("xor").orElseThrow();
        return Experiment.build(
                sample.withNetwork(new Subject.Network(
                                List.of(2), Activation.TANH, Activation.LINEAR, true, Loss.MEAN_SQUARED, 0.005, true))
                        .withStart(Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.NORMAL, 1), 3))
                        .withTraining(new Scenario.Training(new Sgd(learningRate, 0), batchSize, 1, 20)),
                null);
    }

    /// On two threads: the calling one and a helper of its own.
    static Lab.Control onTwoThreads() {
        Executor helper = task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        };
        return new Lab.Control(new ParallelFor(helper, 2), (runs, total) -> {}, () -> Lab.Wish.ALL);
    }
}
