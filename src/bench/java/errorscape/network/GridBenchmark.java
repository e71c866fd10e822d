package errorscape.network;

import errorscape.objective.PlaneValues;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Grid points a second on one thread: a row of 65 points of a slice.
@NullUnmarked // JMH fills the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class GridBenchmark {
    static final int POINTS = 65;

    @Param({"MOONS", "DIGITS"})
    public Task task;

    private double[] origin;
    private double[] first;
    private double[] second;
    private double[] weights;
    private double[] a;
    private double[] values;
    private PlaneValues plane;
    private PlainNetwork plain;

    @Setup
    public void prepare() {
        origin = task.weights(1);
        first = task.weights(2);
        second = task.weights(3);
        weights = origin.clone();
        a = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            a[k] = -1 + 2.0 * k / (POINTS - 1);
        }
        values = new double[POINTS];
        plane = task.objective().evaluator().onPlane(origin, first, second);
        plain = task.plain();
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double[] engine() {
        plane.row(a, POINTS, 0.3, values);
        return values;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double[] plain() {
        for (int k = 0; k < POINTS; k++) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = origin[i] + a[k] * first[i] + 0.3 * second[i];
            }
            plain.load(weights);
            values[k] = plain.loss();
        }
        return values;
    }
}
