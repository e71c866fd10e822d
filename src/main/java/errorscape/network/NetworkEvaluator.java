package errorscape.network;

import errorscape.math.Fma;
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
    private final Regulariser regulariser;
    private final LossPass lossPass;
    private final Passes passes;
    private final GradientPass gradientPass;
    private final int block;
    private @Nullable SecondOrder secondOrder;

    NetworkEvaluator(NetworkObjective objective, SampleBlocks samples) {
        this.objective = objective;
        this.samples = samples;
        shape = objective.architecture();
        loss = objective.loss();
        regulariser = objective.regulariser();
        block = samples.largest();
        passes = new Passes(shape, block, samples.inputReach());
        lossPass = loss.pass(shape.units(shape.layers() - 1), block);
        gradientPass = GradientPass.best(shape, samples, passes, lossPass);
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
            sum += gradientPass.add(weights, b, factor, gradient);
        }
        addPenalty(weights, gradient);
        return sum * factor + penalty(weights);
    }

    @Override
    public double gradient(double[] weights, Batch batch, double[] gradient) {
        Arrays.fill(gradient, 0);
        double factor = loss.factor(batch.count());
        double sum = 0;
        for (int start = 0; start < batch.count(); start += block) {
            int n = Math.min(block, batch.count() - start);
            sum += gradientPass.add(weights, batch, start, n, factor, gradient);
        }
        addPenalty(weights, gradient);
        return sum * factor + penalty(weights);
    }

    @Override
    public void hessianVector(double[] weights, double[] direction, double[] product) {
        Arrays.fill(product, 0);
        double factor = loss.factor(samples.count());
        for (int b = 0; b < samples.blocks(); b++) {
            secondOrder(weights, b, factor).alongDirection(weights, direction, factor, samples.size(b), product);
        }
        double l2 = regulariser.l2();
        for (int i = 0; l2 != 0 && i < product.length; i++) {
            if (penalised(i)) {
                product[i] = Fma.fma(l2, direction[i], product[i]);
            }
        }
    }

    @Override
    public void hessian(double[] weights, double[] hessian) {
        allSecondDerivatives(weights, true, hessian);
    }

    @Override
    public void gaussNewton(double[] weights, double[] matrix) {
        allSecondDerivatives(weights, false, matrix);
    }

    private void allSecondDerivatives(double[] weights, boolean curved, double[] matrix) {
        int n = weights.length;
        Arrays.fill(matrix, 0);
        double factor = loss.factor(samples.count());
        for (int b = 0; b < samples.blocks(); b++) {
            secondOrder(weights, b, factor).addHessian(weights, factor, samples.size(b), curved, matrix);
        }
        for (int i = 0; i < n; i++) {
            if (penalised(i)) {
                matrix[i * n + i] += regulariser.l2();
            }
            for (int j = 0; j < i; j++) {
                matrix[j * n + i] = matrix[i * n + j];
            }
        }
    }

    private SecondOrder secondOrder(double[] weights, int b, double factor) {
        SecondOrder second = secondOrder;
        if (second == null) {
            second = new SecondOrder(shape, passes, lossPass, block);
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
            Arrays.fill(values, 0, count, 0);
            for (int block = 0; block < samples.blocks(); block++) {
                plane.startRow(block, b);
                for (int k = 0; k < count; k++) {
                    plane.forward(block, a[k], b);
                    values[k] += lossPass.sum(passes.outputs(), samples.targets(block), samples.size(block));
                }
            }
            for (int k = 0; k < count; k++) {
                double penalty = regulariser.none() ? 0 : penalty(plane.at(a[k], b));
                values[k] = values[k] * loss.factor(samples.count()) + penalty;
            }
        };
    }

    private double penalty(double[] weights) {
        if (regulariser.none()) {
            return 0;
        }
        double squares = 0;
        double sizes = 0;
        for (int i = 0; i < weights.length; i++) {
            if (penalised(i)) {
                squares = Fma.fma(weights[i], weights[i], squares);
                sizes += Math.abs(weights[i]);
            }
        }
        // A factor of zero must not meet an infinite sum.
        double l2 = regulariser.l2() == 0 ? 0 : 0.5 * regulariser.l2() * squares;
        return regulariser.l1() == 0 ? l2 : Fma.fma(regulariser.l1(), sizes, l2);
    }

    private void addPenalty(double[] weights, double[] gradient) {
        double l2 = regulariser.l2();
        double l1 = regulariser.l1();
        for (int i = 0; l2 != 0 && i < weights.length; i++) {
            if (penalised(i)) {
                gradient[i] = Fma.fma(l2, weights[i], gradient[i]);
            }
        }
        for (int i = 0; l1 != 0 && i < weights.length; i++) {
            if (penalised(i)) {
                gradient[i] = Fma.fma(l1, Math.signum(weights[i]), gradient[i]);
            }
        }
    }

    private boolean penalised(int weight) {
        return objective.penalised(weight);
    }
}
