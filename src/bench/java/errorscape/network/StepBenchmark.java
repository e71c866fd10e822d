package errorscape.network;

import errorscape.objective.Batch;
import errorscape.optimizer.BatchOracle;
import errorscape.optimizer.Sgd;
import errorscape.optimizer.Stepper;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Steps of stochastic gradient descent a second on one thread; `MOONS/200` and `XOR/4` are full batches.
@NullUnmarked // JMH fills the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class StepBenchmark {
    private static final double RATE = 0.01;

    /// Network and batch size.
    @Param({"MOONS/10", "MOONS/200", "DIGITS/32", "XOR/4"})
    public String task;

    private int size;
    private int[] order;
    private int at;
    private double[] weights;
    private double[] gradient;
    private Stepper stepper;
    private BatchOracle oracle;
    private boolean full;
    private PlainNetwork plain;

    @Setup
    public void prepare() {
        Task network = Task.valueOf(task.substring(0, task.indexOf('/')));
        size = Integer.parseInt(task.substring(task.indexOf('/') + 1));
        order = network.order();
        weights = network.weights(1);
        gradient = new double[weights.length];
        NetworkObjective objective = network.objective();
        stepper = new Sgd(RATE, 0).stepper(weights.length);
        oracle = new BatchOracle(objective, objective.evaluator());
        full = size == objective.sampleCount();
        plain = network.plain();
        plain.load(weights);
    }

    private void nextBatch() {
        at = at + 2 * size > order.length ? 0 : at + size;
    }

    @Benchmark
    public double engine() {
        nextBatch();
        oracle.begin(full ? null : new Batch(order, at, size));
        return stepper.step(weights, oracle, gradient);
    }

    @Benchmark
    public double plain() {
        nextBatch();
        return plain.step(order, at, size, RATE);
    }
}
