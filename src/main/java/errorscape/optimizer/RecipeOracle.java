package errorscape.optimizer;

import errorscape.math.Vectors;
import errorscape.objective.WeightLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The loss as an optimizer sees it through what stands around it.
final class RecipeOracle implements Stepper.Oracle {
    /// What torch.nn.utils.clip_grad_norm_ adds to the norm.
    private static final double CLIP_EPSILON = 1e-6;

    private final Around around;
    /// Of `d / 2 * |w|^2` in the loss.
    private final double decay;
    private final double[] firstGradient;
    private final double[] firstSeen;
    private double firstLoss;
    private boolean asked;
    private double rateFactor = 1;
    private Stepper.@Nullable Oracle step;

    RecipeOracle(Around around, int dimension) {
        this.around = around;
        decay = around.decoupledDecay() ? 0 : around.weightDecay();
        firstGradient = new double[dimension];
        firstSeen = new double[dimension];
    }

    /// Begins a step.
    ///
    /// @param rateFactor what the learning rate is multiplied with
    void begin(Stepper.Oracle next, double rateFactor) {
        step = next;
        asked = false;
        this.rateFactor = rateFactor;
    }

    /// The loss that was asked for first in this step, as it is without what stands around.
    ///
    /// @param gradient overwritten with the gradient
    double first(double[] gradient) {
        System.arraycopy(firstGradient, 0, gradient, 0, gradient.length);
        return firstLoss;
    }

    private Stepper.Oracle oracle() {
        return Objects.requireNonNull(step, "no step has begun");
    }

    /// The gradient that the optimizer saw first in this step. Not to be modified.
    double[] firstSeen() {
        return firstSeen;
    }

    @Override
    public double gradient(double[] weights, double[] gradient) {
        double loss = oracle().gradient(weights, gradient);
        boolean first = !asked;
        if (first) {
            asked = true;
            firstLoss = loss;
            System.arraycopy(gradient, 0, firstGradient, 0, gradient.length);
        }
        clip(gradient);
        if (decay != 0) {
            Vectors.addScaled(decay, weights, gradient);
        }
        if (first) {
            System.arraycopy(gradient, 0, firstSeen, 0, gradient.length);
        }
        if (decay == 0) {
            return loss;
        }
        return loss + decay / 2 * Vectors.dot(weights, weights);
    }

    private void clip(double[] gradient) {
        double bound = around.clipValue();
        if (bound > 0) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = Math.clamp(gradient[i], -bound, bound);
            }
        }
        if (around.clipNorm() > 0) {
            double share = around.clipNorm() / (Vectors.norm(gradient) + CLIP_EPSILON);
            if (share < 1) {
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] *= share;
                }
            }
        }
    }

    @Override
    public double value(double[] weights) {
        double loss = oracle().value(weights);
        return decay == 0 ? loss : loss + decay / 2 * Vectors.dot(weights, weights);
    }

    @Override
    public void hessianVector(double[] weights, double[] direction, double[] product) {
        oracle().hessianVector(weights, direction, product);
        if (decay != 0) {
            Vectors.addScaled(decay, direction, product);
        }
    }

    @Override
    public void hessian(double[] weights, double[] hessian) {
        oracle().hessian(weights, hessian);
        addDecay(weights.length, hessian);
    }

    @Override
    public void gaussNewton(double[] weights, double[] matrix) {
        oracle().gaussNewton(weights, matrix);
        addDecay(weights.length, matrix);
    }

    private void addDecay(int n, double[] matrix) {
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] += decay;
        }
    }

    @Override
    public WeightLayout layout() {
        return oracle().layout();
    }

    @Override
    public double rateFactor() {
        return rateFactor;
    }
}
