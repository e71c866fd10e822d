package errorscape.optimizer;

import errorscape.math.Vectors;

/// Stochastic gradient descent (Robbins and Monro 1951) with the momentum of torch.optim.SGD: `v <- momentum *
/// v + (1 - dampening) * g`, in the first step `v = g`; then `w <- w - learningRate * v`, or with Nesterov's
/// (1983; Sutskever et al. 2013) `w <- w - learningRate * (g + momentum * v)`.
///
/// @param learningRate positive
/// @param momentum from 0 (none) to below 1
/// @param dampening of the momentum, from 0 (none) to 1
/// @param nesterov whether the gradient looks ahead
public record Sgd(double learningRate, double momentum, double dampening, boolean nesterov) implements Optimizer {
    public static final SettingsType<Sgd> TYPE = new SettingsType<>(
            "sgd",
            "SGD",
            "gradient descent, with the gradient of a mini-batch",
            Sgd.class,
            Parameter.learningRate(0.1),
            Parameter.belowOne("momentum", "momentum", 0, "share of the velocity that each step keeps"),
            new Parameter.Real("dampening", "dampening", 0, 0, true, 1, true, "share of the gradient kept out of it"),
            new Parameter.Flag("nesterov", "look-ahead", false, "Nesterov's momentum"));

    public Sgd {
        TYPE.check(learningRate, momentum, dampening, nesterov);
    }

    public Sgd(double learningRate, double momentum) {
        this(learningRate, momentum, 0, false);
    }

    @Override
    public SettingsType<Sgd> type() {
        return TYPE;
    }

    @Override
    public String displayName() {
        return momentum == 0 ? "SGD" : nesterov ? "Nesterov" : "SGD with momentum";
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] velocity = new double[dimension];
        double[] moved = new double[1];
        return new MemoryStepper(velocity, moved) {
            private double lastRate = learningRate;
            private double lastShare = 1;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                double share = moved[0] == 0 ? 1 : 1 - dampening;
                moved[0] = 1;
                lastShare = share;
                if (nesterov) {
                    moveAhead(weights, gradient, velocity, momentum, share, rate, dimension);
                } else {
                    move(weights, gradient, velocity, momentum, share, rate, dimension);
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                return Sgd.this.explain(lastRate, lastShare, velocity, new Terms(before, after, gradient));
            }
        };
    }

    /// The just-in-time compiler makes vector code of loops that read before they write.
    private static void move(
            double[] weights, double[] gradient, double[] velocity, double momentum, double share, double rate, int n) {
        for (int i = 0; i < n; i++) {
            double w = weights[i];
            double v = momentum * velocity[i] + share * gradient[i];
            velocity[i] = v;
            weights[i] = w - rate * v;
        }
    }

    private static void moveAhead(
            double[] weights, double[] gradient, double[] velocity, double momentum, double share, double rate, int n) {
        for (int i = 0; i < n; i++) {
            double w = weights[i];
            double g = gradient[i];
            double v = momentum * velocity[i] + share * g;
            velocity[i] = v;
            weights[i] = w - rate * (g + momentum * v);
        }
    }

    private Explanation explain(double rate, double share, double[] velocity, Terms terms) {
        terms.number("η", "learning rate", rate);
        if (momentum == 0) {
            return share == 1
                    ? terms.formulas("{Δw} = −{η} · {g}")
                    : terms.number("d", "dampening", dampening).formulas("{Δw} = −{η} · (1 − {d}) · {g}");
        }
        double[] added = Vectors.scaled(share, terms.gradient());
        terms.number("β", "momentum", momentum);
        if (share != 1) {
            terms.number("d", "dampening", dampening);
        }
        return terms.other("v₀", "velocity before", Terms.velocityBefore(velocity, momentum, added))
                .memory("v", "velocity", velocity)
                .formulas(
                        share == 1 ? "{v} = {β} · {v₀} + {g}" : "{v} = {β} · {v₀} + (1 − {d}) · {g}",
                        nesterov ? "{Δw} = −{η} · ({g} + {β} · {v})" : "{Δw} = −{η} · {v}");
    }
}
