package errorscape.optimizer;

import java.util.Optional;

/// Up to which learning rate an optimizer's steps on a quadratic do not grow: the rate is at most `product /
/// (largest eigenvalue + decay)`. Gradient descent and its momentum have such a rule; methods that scale each
/// weight's step by themselves have none that needs only the largest eigenvalue.
///
/// @param product 2 for plain descent; with the momentum `m` it is `2 (1 + m)` (Polyak 1964; Goh 2017), with
///     Nesterov's `2 (1 + m) / (1 + 2 m)`; dampening takes its share off the gradients
/// @param decay of the weights, which is curvature too
/// @param formula for people, such as `2/λ max`
public record StabilityBound(double product, double decay, String formula) {
    /// The bound of plain gradient descent.
    public static final StabilityBound DESCENT = new StabilityBound(2, 0, "2/λ max");

    /// The rule of some settings; empty where there is none.
    public static Optional<StabilityBound> of(OptimizerSettings settings) {
        if (settings.recipe().schedule().course() instanceof OnPlateau) {
            // Which rate a step had is known to the run alone, so nothing is said of it.
            return Optional.empty();
        }
        Around around = settings.recipe().around();
        if (around.lookahead() > 0) {
            // Going back holds some steps together that would grow alone: 2/λ max is no edge any more.
            return Optional.empty();
        }
        if (!(settings.optimizer() instanceof Sgd sgd)
                || (around.decoupledDecay() && around.weightDecay() > 0 && sgd.momentum() > 0)) {
            return Optional.empty();
        }
        double m = sgd.momentum();
        double share = 1 - sgd.dampening();
        boolean ahead = sgd.nesterov() && m > 0;
        boolean damped = share != 1 && (ahead || !sgd.nesterov());
        // Where the iteration's characteristic polynomial gets the root -1.
        double product = 2 * (1 + m) / (sgd.nesterov() ? 1 + m + m * share : share);
        String above = m == 0 ? "2" : "2(1 + β)";
        String factor = ahead ? (damped ? "(1 + 2β − βd) " : "(1 + 2β) ") : damped ? "(1 − d) " : "";
        String curvature = around.weightDecay() > 0 ? "(λ max + decay)" : "λ max";
        String below = factor.isEmpty() ? curvature : "(" + factor + curvature + ")";
        return Double.isFinite(product)
                ? Optional.of(new StabilityBound(product, around.weightDecay(), above + "/" + below))
                : Optional.empty();
    }

    /// The largest stable learning rate; infinite where nothing curves upwards.
    ///
    /// @param largest eigenvalue of the loss without the decay
    public double rate(double largest) {
        return largest + decay > 0 ? product / (largest + decay) : Double.POSITIVE_INFINITY;
    }
}
