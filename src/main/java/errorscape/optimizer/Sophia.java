package errorscape.optimizer;

/// Sophia (Liu et al. 2024) as optax.contrib.sophia: the mean gradient divided by a mean of the Hessian's diagonal,
/// clipped: `u = clip(m / (1 - beta1^k) / max(gamma * h, epsilon), clipping)`, `w <- w - learningRate * (u +
/// weightDecay * w)`; after steps 1, 1 + interval, ... `h <- beta2 * h + (1 - beta2) * diagonal` at the weights the
/// step began with. As in optax the first step knows no curvature yet and is clipped everywhere.
public record Sophia(
        double learningRate,
        double beta1,
        double beta2,
        double gamma,
        double clipping,
        double epsilon,
        double weightDecay,
        long interval,
        Estimate estimate,
        long seed)
        implements Optimizer {
    /// Where the diagonal comes from.
    public enum Estimate {
        /// Random signs times the Hessian times the signs (Hutchinson 1989).
        HUTCHINSON,
        /// The Hessian itself.
        EXACT
    }

    public static final SettingsType<Sophia> TYPE = new SettingsType<>(
            "sophia",
            "Sophia",
            "steps divided by a guess of each weight's curvature, and never longer than the learning rate",
            Sophia.class,
            Parameter.learningRate(0.01),
            Parameter.belowOne("beta1", "beta 1", 0.965, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.99, "share of the mean curvature that each guess keeps"),
            Parameter.positive("gamma", "gamma", 0.01, "factor of the curvature: less makes more steps clipped"),
            Parameter.positive("clipping", "clipping", 1, "largest quotient in magnitude"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "least curvature that is divided by"),
            Parameter.atLeastZero("weightDecay", "weight decay", 1e-4, "shrinks the weights, times the learning rate"),
            new Parameter.Whole("interval", "interval", 10, 1, 1_000_000_000, "steps from one guess to the next"),
            new Parameter.Choice("estimate", "curvature", Estimate.HUTCHINSON, "guessed with random signs, or exact"),
            Parameter.seed("of the signs"));

    public Sophia {
        TYPE.check(learningRate, beta1, beta2, gamma, clipping, epsilon, weightDecay, interval, estimate, seed);
    }

    @Override
    public SettingsType<Sophia> type() {
        return TYPE;
    }

    @Override
    public boolean continues(Optimizer former) {
        return former instanceof Sophia sophia && sophia.seed == seed;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new SophiaStepper(this, dimension);
    }
}
