package errorscape.optimizer;

/// The moving part of an optimizer: gradient in, step out, its memory inside. Used by one thread.
public interface Stepper {
    /// What a step may ask about the loss of its mini-batch.
    interface Oracle {
        /// The loss of the step's batch and its gradient.
        ///
        /// @param gradient overwritten
        /// @return the loss
        double gradient(double[] weights, double[] gradient);
    }

    /// Makes one step.
    ///
    /// @param weights moved by the step
    /// @param gradient overwritten with the gradient the step began with
    /// @return the loss of the batch at the weights the step began with
    double step(double[] weights, Oracle oracle, double[] gradient);

    /// All that the stepper remembers between steps; a copy.
    double[] state();

    /// Goes back to what [#state()] gave.
    void restore(double[] state);
}
