package errorscape.optimizer;

import errorscape.objective.WeightLayout;
import java.util.Optional;

/// The moving part of an optimizer: gradient in, step out, its memory inside. Used by one thread.
public interface Stepper {
    /// What a step may ask about the loss of its mini-batch.
    interface Oracle {
        /// The loss of the step's batch and its gradient.
        ///
        /// @param gradient overwritten
        /// @return the loss
        double gradient(double[] weights, double[] gradient);

        /// The loss of the step's batch alone, for searches along a line and methods without gradients.
        double value(double[] weights);

        /// The Hessian of the loss of the step's batch times a direction.
        ///
        /// @param product overwritten
        void hessianVector(double[] weights, double[] direction, double[] product);

        /// The Hessian of the loss of the step's batch.
        ///
        /// @param hessian row-major, overwritten
        void hessian(double[] weights, double[] hessian);

        /// The Gauss-Newton matrix of the loss of the step's batch.
        ///
        /// @param matrix row-major, overwritten
        void gaussNewton(double[] weights, double[] matrix);

        /// How the weights are divided into matrices and biases.
        WeightLayout layout();

        /// What the learning rate is multiplied with at this step.
        default double rateFactor() {
            return 1;
        }
    }

    /// Makes one step. The first thing it asks the oracle for is the gradient at the weights it begins with.
    ///
    /// @param weights moved by the step
    /// @param gradient overwritten with the gradient the step began with
    /// @return the loss of the batch at the weights the step began with
    /// @throws StepException if no step can be made from here; the weights are as they were
    double step(double[] weights, Oracle oracle, double[] gradient);

    /// What the step just made was made of, with the memory as it is after it.
    ///
    /// @param before weights before the step
    /// @param after weights after it
    /// @param gradient the gradient the step began with
    default Explanation explain(double[] before, double[] after, double[] gradient) {
        return Explanation.ofStep(before, after, gradient);
    }

    /// The averaged weights that stand beside those it steps; empty where there are none yet.
    ///
    /// @param weights where it stands; not modified
    default Optional<AveragedWeights> averaged(double[] weights) {
        return Optional.empty();
    }

    /// All that the stepper remembers between steps; a copy.
    double[] state();

    /// Goes back to what [#state()] gave.
    void restore(double[] state);
}
