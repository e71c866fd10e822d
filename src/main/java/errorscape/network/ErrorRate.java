package errorscape.network;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.PlaneValues;
import errorscape.objective.WeightLayout;
import java.util.Arrays;

/// The share of the samples that a network classifies wrongly, as a function of its weights: constant but for
/// jumps. The first of several equal outputs wins; an output on the threshold is the lower class.
final class ErrorRate implements Objective {
    private final NetworkObjective network;
    private final SampleBlocks samples;
    private final ClassRule rule;

    ErrorRate(NetworkObjective network, SampleBlocks samples, ClassRule rule) {
        this.network = network;
        this.samples = samples;
        this.rule = rule;
    }

    @Override
    public int dimension() {
        return network.dimension();
    }

    @Override
    public int sampleCount() {
        return network.sampleCount();
    }

    @Override
    public WeightLayout layout() {
        return network.layout();
    }

    @Override
    public Objective ofSamples(int[] chosen) {
        NetworkObjective few = network.ofSamples(chosen);
        return new ErrorRate(few, few.blocks(), rule);
    }

    @Override
    public boolean kinked() {
        return true;
    }

    @Override
    public Evaluator evaluator() {
        return new Counter();
    }

    private final class Counter implements Evaluator {
        private final Architecture shape = network.architecture();
        private final Passes passes = new Passes(shape, samples.largest(), samples.inputReach());

        @Override
        public double value(double[] weights) {
            double wrong = 0;
            for (int b = 0; b < samples.blocks(); b++) {
                passes.forward(weights, samples.inputs(b), samples.size(b));
                wrong += rule.wrong(passes.outputs(), samples.targets(b), samples.size(b));
            }
            return wrong / samples.count();
        }

        @Override
        public double gradient(double[] weights, double[] gradient) {
            Arrays.fill(gradient, 0);
            return value(weights);
        }

        @Override
        public double gradient(double[] weights, Batch batch, double[] gradient) {
            Arrays.fill(gradient, 0);
            int[] chosen = Arrays.copyOfRange(batch.samples(), batch.from(), batch.from() + batch.count());
            return ofSamples(chosen).evaluator().value(weights);
        }

        @Override
        public void hessianVector(double[] weights, double[] direction, double[] product) {
            Arrays.fill(product, 0);
        }

        @Override
        public PlaneValues onPlane(double[] origin, double[] first, double[] second) {
            NetworkPlane plane = new NetworkPlane(shape, samples, passes, origin, first, second);
            return (a, count, b, values) -> {
                Arrays.fill(values, 0, count, 0);
                for (int block = 0; block < samples.blocks(); block++) {
                    plane.startRow(block, b);
                    for (int k = 0; k < count; k++) {
                        plane.forward(block, a[k], b);
                        values[k] += rule.wrong(passes.outputs(), samples.targets(block), samples.size(block));
                    }
                }
                for (int k = 0; k < count; k++) {
                    values[k] /= samples.count();
                }
            };
        }
    }
}
