package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import errorscape.data.Samples;
import errorscape.math.RandomStream;
import errorscape.objective.Batch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A gradient has the same bits whether samples or units lie next to each other in memory. Runs where the Vector API
/// was
/// named at the start.
@EnabledIf("theVectorApiIsThere")
class RowGradientTest {
    /// Until its loops are compiled the Vector API makes objects.
    private static final int FIRST_CALLS = 500;

    private final RandomStream random = new RandomStream(11, "rows");

    static boolean theVectorApiIsThere() {
        return VectorUnit.usable();
    }

    @ParameterizedTest(name = "{0}, {1} samples")
    @CsvSource({
        "2 8 8 1, 200",
        "2 8 8 1, 8",
        "2 8 8 1, 7",
        "1 5 1, 11",
        "3 6 16 2, 33",
        "8 8 8, 9",
        "64 32 10, 300",
        "33 25 40 3, 70",
        "5 41 26 17, 257",
        "26 9 64 1, 19",
        "40 8, 12"
    })
    void everyShapeAndSizeOfBlockGivesTheSameBits(String sizes, int count) {
        List<Integer> widths = Stream.of(sizes.split(" ")).map(Integer::valueOf).toList();
        for (boolean biases : new boolean[] {true, false}) {
            expectSameBits(new Architecture(widths, hidden(Activation.TANH, widths), biases), count, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyActivationGivesTheSameBits(Activation activation) {
        List<Integer> widths = List.of(3, 8, 7, 2);
        expectSameBits(new Architecture(widths, hidden(activation, widths), true), 50, 1);
    }

    @Test
    void largeWeightsGiveTheSameBits() {
        List<Integer> widths = List.of(3, 8, 8, 2);
        expectSameBits(new Architecture(widths, hidden(Activation.TANH, widths), true), 50, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 8 8 1", "64 32 10", "40 26 3", "5 12 20 2"})
    void afterTheFirstCallsNothingIsAllocated(String sizes) {
        List<Integer> widths = Stream.of(sizes.split(" ")).map(Integer::valueOf).toList();
        Architecture shape = new Architecture(widths, hidden(Activation.TANH, widths), true);
        SampleBlocks samples =
                new SampleBlocks(new Samples(numbers(widths.getFirst(), 100), numbers(widths.getLast(), 100)));
        Passes passes = new Passes(shape, samples.largest(), samples.inputReach());
        Loss kind = widths.getLast() == 1 ? Loss.MEAN_SQUARED : Loss.SOFTMAX_CROSS_ENTROPY;
        LossPass loss = kind.pass(widths.getLast(), samples.largest());
        RowGradient rows = new RowGradient(
                samples,
                new RowPasses(shape, samples.largest(), samples.inputReach()),
                loss,
                new ColumnGradient(samples, passes, loss));
        double[] weights = numbers(1, shape.dimension())[0];
        double[] gradient = new double[weights.length];
        Batch batch = new Batch(IntStream.range(0, 100).toArray(), 3, 32);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 1;
        for (int call = 0; allocated > 0 && call < FIRST_CALLS; call++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            rows.add(weights, batch, 0, 32, 1, gradient);
            rows.add(weights, 0, 1, gradient);
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated).isZero();
    }

    private static List<Activation> hidden(Activation activation, List<Integer> widths) {
        List<Activation> activations = new ArrayList<>(Collections.nCopies(widths.size() - 2, activation));
        activations.add(Activation.LINEAR);
        return activations;
    }

    private void expectSameBits(Architecture shape, int count, double size) {
        SampleBlocks samples = new SampleBlocks(
                new Samples(numbers(shape.inputs(0), count), numbers(shape.units(shape.layers() - 1), count)));
        Passes passes = new Passes(shape, samples.largest(), samples.inputReach());
        LossPass loss = Loss.MEAN_SQUARED.pass(shape.units(shape.layers() - 1), samples.largest());
        ColumnGradient columns = new ColumnGradient(samples, passes, loss);
        RowGradient rows =
                new RowGradient(samples, new RowPasses(shape, samples.largest(), samples.inputReach()), loss, columns);
        double[] weights = numbers(1, shape.dimension())[0];
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= size;
        }
        double[] expected = numbers(1, weights.length)[0];
        double[] gradient = expected.clone();
        for (int block = 0; block < samples.blocks(); block++) {
            assertThat(rows.add(weights, block, 0.3, gradient)).isEqualTo(columns.add(weights, block, 0.3, expected));
            assertThat(gradient).isEqualTo(expected);
        }
        int[] order = IntStream.range(0, count).map(s -> count - 1 - s).toArray();
        for (int n : new int[] {1, count / 2, Math.min(count, samples.largest()) - 1}) {
            Batch batch = new Batch(order, 1, n);
            assertThat(rows.add(weights, batch, 0, n, 0.7, gradient))
                    .isEqualTo(columns.add(weights, batch, 0, n, 0.7, expected));
            assertThat(gradient).isEqualTo(expected);
        }
        assertThat(rows.add(weights, 0, 0.3, gradient)).isEqualTo(columns.add(weights, 0, 0.3, expected));
        assertThat(gradient).isEqualTo(expected);
    }

    private double[][] numbers(int count, int n) {
        double[][] numbers = new double[count][n];
        for (double[] column : numbers) {
            for (int i = 0; i < n; i++) {
                column[i] = random.nextGaussian();
            }
        }
        return numbers;
    }
}
