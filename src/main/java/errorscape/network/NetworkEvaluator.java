package errorscape.network;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.PlaneValues;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Evaluates a network's loss block by block, with scratch space that is made once.
final class NetworkEvaluator implements Evaluator {
    private final NetworkObjective objective;
    private final SampleBlocks samples;
    private final Architecture shape;
    private final Loss loss;
    private final LossPass lossPass;
    private final Passes passes;
    private final int block;
    private @Nullable SecondOrder secondOrder;
    private double @Nullable [][] batchInputs;
    private double @Nullable [][] batchTargets;

    NetworkEvaluator(NetworkObjective objective, SampleBlocks samples) {
        this.objective = objective;
        this.samples = samples;
        shape = objective.architecture();
        loss = objective.loss();
        block = samples.largest();
        passes = new Passes(shape, block, samples.inputReach());
        lossPass = loss.pass(shape.units(shape.layers() - 1), block);
    }

    @Override
    public double value(double[] weights) {
        double sum = 0;
        for (int b = 0; b < samples.blocks(); b++) {
            passes.forward(weights, samples.inputs(b), samples.size(b));
            sum += lossPass.sum(passes.outputs(), samples.targets(b), samples.size(b));
        }
        return sum * loss.factor(samples.count()) + penalty(weights);
    }

    @Override
    public double gradient(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        double factor = loss.factor(samples.count());
        double sum = 0;
        for (int b = 0; b < samples.blocks(); b++) {
            sum += addGradient(weights, samples.inputs(b), samples.targets(b), samples.size(b), factor, gradient);
        }
        addPenalty(weights, gradient);
        return sum * factor + penalty(weights);
    }

    @Override
    public double gradient(double[] weights, Batch batch, double[] gradient) {
        double[][] inputs = batchInputs;
        double[][] targets = batchTargets;
        if (inputs == null || targets == null) {
            inputs = new double[samples.inputs(0).length][block];
            targets = new double[samples.targets(0).length][block];
            batchInputs = inputs;
            batchTargets = targets;
        }
        Arrays.fill(gradient, 0);
        double factor = loss.factor(batch.count());
        double sum = 0;
        for (int start = 0; start < batch.count(); start += block) {
            int n = Math.min(block, batch.count() - start);
            SampleBlocks.gather(samples.allInputs(), batch.samples(), batch.from() + start, n, inputs);
            SampleBlocks.gather(samples.allTargets(), batch.samples(), batch.from() + start, n, targets);
            sum += addGradient(weights, inputs, targets, n, factor, gradient);
        }
        addPenalty(weights, gradient);
        return sum * factor + penalty(weights);
    }

    private double addGradient(
            double[] weights, double[][] inputs, double[][] targets, int n, double factor, double[] gradient) {
        passes.forward(weights, inputs, n);
        double sum = lossPass.sum(passes.outputs(), targets, n);
        lossPass.slope(passes.outputs(), targets, n, factor, passes.outputSlopes());
        passes.backward(weights, n, gradient);
        return sum;
    }

    @Override
    public void hessianVector(double[] weights, double[] direction, double[] product) {
        Arrays.fill(product, 0);
        double factor = loss.factor(samples.count());
        for (int b = 0; b < samples.blocks(); b++) {
            secondOrder(weights, b, factor).alongDirection(weights, direction, factor, samples.size(b), product);
        }
        double l2 = objective.regulariser().l2();
        for (int i = 0; l2 != 0 && i < product.length; i++) {
            if (penalised(i)) {
                product[i] = Math.fma(l2, direction[i], product[i]);
            }
        }
    }

    @Override
    public void hessian(double[] weights, double[] hessian) {
        int n = weights.length;
        Arrays.fill(hessian, 0);
        double factor = loss.factor(samples.count());
        for (int b = 0; b < samples.blocks(); b++) {
            secondOrder(weights, b, factor).addHessian(weights, factor, samples.size(b), hessian);
        }
        for (int i = 0; i < n; i++) {
            if (penalised(i)) {
                hessian[i * n + i] += objective.regulariser().l2();
            }
            for (int j = 0; j < i; j++) {
                hessian[j * n + i] = hessian[i * n + j];
            }
        }
    }

    private SecondOrder secondOrder(double[] weights, int b, double factor) {
        SecondOrder second = secondOrder;
        if (second == null) {
            second = new SecondOrder(passes, lossPass, block);
            secondOrder = second;
        }
        int n = samples.size(b);
        passes.forward(weights, samples.inputs(b), n);
        lossPass.sum(passes.outputs(), samples.targets(b), n);
        lossPass.slope(passes.outputs(), samples.targets(b), n, factor, passes.outputSlopes());
        second.prepare(weights, n);
        return second;
    }

    @Override
    public PlaneValues onPlane(double[] origin, double[] first, double[] second) {
        NetworkPlane plane = new NetworkPlane(shape, samples, passes, origin, first, second);
        return (a, count, b, values) -> {
            for (int k = 0; k < count; k++) {
                double sum = 0;
                double[] weights = plane.at(a[k], b);
                for (int block = 0; block < samples.blocks(); block++) {
                    plane.forward(block, a[k], b);
                    sum += lossPass.sum(passes.outputs(), samples.targets(block), samples.size(block));
                }
                values[k] = sum * loss.factor(samples.count()) + penalty(weights);
            }
        };
    }

    private double penalty(double[] weights) {
        double l2 = objective.regulariser().l2();
        if (l2 == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (penalised(i)) {
                sum = Math.fma(weights[i], weights[i], sum);
            }
        }
        return 0.5 * l2 * sum;
    }

    private void addPenalty(double[] weights, double[] gradient) {
        double l2 = objective.regulariser().l2();
        for (int i = 0; l2 != 0 && i < weights.length; i++) {
            if (penalised(i)) {
                gradient[i] = Math.fma(l2, weights[i], gradient[i]);
            }
        }
    }

    private boolean penalised(int weight) {
        return objective.penalised(weight);
    }
}
