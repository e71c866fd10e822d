package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import errorscape.math.RandomStream;
import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.PlaneValues;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Evaluators leave nothing to the garbage collector, whose pauses would be seen.
class AllocationTest {
    private static final int SAMPLES = 300;
    private static final int FIRST_CALLS = 500;

    @ParameterizedTest
    @EnumSource
    void afterTheFirstCallsNothingIsAllocated(Loss loss) {
        int outputs = loss == Loss.BINARY_CROSS_ENTROPY ? 1 : 3;
        Architecture shape =
                new Architecture(List.of(30, 5, outputs), List.of(Activation.TANH, Activation.LINEAR), true, true);
        RandomStream random = new RandomStream(1, "allocation");
        Evaluator evaluator = new NetworkObjective(
                        shape,
                        loss,
                        new Regulariser(0.1, 0.01, true),
                        RandomNetwork.samples(30, outputs, loss, SAMPLES, random))
                .evaluator();
        double[] weights = new Initialiser(Initialiser.Scheme.XAVIER, 1).draw(shape, random);
        int n = weights.length;
        double[] result = new double[n];
        double[] hessian = new double[n * n];
        double[] a = {-1, 0, 1};
        int[] chosen = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        Batch batch = new Batch(chosen, 2, 7);
        PlaneValues plane = evaluator.onPlane(weights, weights, weights);
        Runnable everything = () -> {
            evaluator.value(weights);
            evaluator.gradient(weights, result);
            evaluator.gradient(weights, batch, result);
            evaluator.hessianVector(weights, weights, result);
            evaluator.hessian(weights, hessian);
            evaluator.gaussNewton(weights, hessian);
            plane.row(a, a.length, 0.5, result);
        };
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 1;
        // Until its loops are compiled the Vector API makes objects.
        for (int call = 0; allocated > 0 && call < FIRST_CALLS; call++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            everything.run();
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated).isZero();
    }
}
