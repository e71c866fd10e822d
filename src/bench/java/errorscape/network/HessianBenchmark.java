package errorscape.network;

import errorscape.objective.Evaluator;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Milliseconds for the exact Hessian of 2-8-8-1 with 200 samples (105 weights), alone and with its spectrum.
@NullUnmarked // JMH fills the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class HessianBenchmark {
    private double[] weights;
    private double[] hessian;
    private double[] product;
    private Evaluator evaluator;

    @Setup
    public void prepare() {
        weights = Task.MOONS.weights(1);
        hessian = new double[weights.length * weights.length];
        product = new double[weights.length];
        evaluator = Task.MOONS.objective().evaluator();
    }

    @Benchmark
    public double[] hessian() {
        evaluator.hessian(weights, hessian);
        return hessian;
    }

    @Benchmark
    public double hessianWithSpectrum() {
        evaluator.hessian(weights, hessian);
        EigenDecomposition_F64<DMatrixRMaj> spectrum = DecompositionFactory_DDRM.eig(weights.length, true, true);
        spectrum.decompose(DMatrixRMaj.wrap(weights.length, weights.length, hessian));
        return spectrum.getEigenvalue(0).getReal();
    }

    @Benchmark
    public double[] hessianVector() {
        evaluator.hessianVector(weights, weights, product);
        return product;
    }
}
