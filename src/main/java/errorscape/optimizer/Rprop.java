package errorscape.optimizer;

import java.util.Arrays;

/// Resilient propagation (Riedmiller and Braun 1993) as torch.optim.Rprop, the variant iRprop- of Igel and Hüsken
/// (2000): each weight has a step of its own, which grows by `growth` while the sign of its gradient stays and shrinks
/// by `shrinkage` where it turns; a weight whose gradient has just turned stays for one step. Where in PyTorch only the
/// first step depends on the learning rate, here the steps are kept as multiples of it, so that a schedule or a change
/// on the way acts on all of them; at a constant rate that is the same.
public record Rprop(double learningRate, double shrinkage, double growth, double leastStep, double largestStep)
        implements Optimizer {
    public static final SettingsType<Rprop> TYPE = new SettingsType<>(
            "rprop",
            "Rprop",
            "every weight has a step of its own that looks at the gradient's sign only; meant for all samples at once",
            Rprop.class,
            Parameter.positive("learningRate", "learning rate", 0.01, "length of every weight's first step"),
            new Parameter.Real(
                    "shrinkage", "shrinkage", 0.5, 0, false, 1, false, "factor of a step whose gradient turned"),
            new Parameter.Real(
                    "growth",
                    "growth",
                    1.2,
                    1,
                    false,
                    Double.POSITIVE_INFINITY,
                    false,
                    "factor of a step whose gradient kept its sign"),
            Parameter.positive("leastStep", "least step", 1e-6, "no step becomes shorter by shrinking"),
            Parameter.positive("largestStep", "largest step", 50, "no step becomes longer"));

    public Rprop {
        TYPE.check(learningRate, shrinkage, growth, leastStep, largestStep);
    }

    @Override
    public SettingsType<Rprop> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] former = new double[dimension];
        double[] multiples = new double[dimension];
        Arrays.fill(multiples, 1);
        return new MemoryStepper(former, multiples) {
            private final double[] lengthsBefore = new double[dimension];
            private final double[] factors = new double[dimension];
            private final double[] lengths = new double[dimension];
            private final double[] followed = new double[dimension];

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                for (int i = 0; i < dimension; i++) {
                    double turn = gradient[i] * former[i];
                    double factor = turn > 0 ? growth : turn < 0 ? shrinkage : 1;
                    lengthsBefore[i] = rate * multiples[i];
                    factors[i] = factor;
                    // As PyTorch's clamp, also where the bounds are the wrong way round.
                    lengths[i] = Math.min(Math.max(lengthsBefore[i] * factor, leastStep), largestStep);
                    if (rate > 0) {
                        multiples[i] = lengths[i] / rate;
                    }
                    followed[i] = turn < 0 ? 0 : gradient[i];
                    weights[i] -= Math.signum(followed[i]) * lengths[i];
                    former[i] = followed[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                return new Terms(before, after, gradient)
                        .other("s₀", "step before", lengthsBefore)
                        .other("f", "factor: by whether the gradient's sign turned", factors)
                        .number("s₋", "least step", leastStep)
                        .number("s₊", "largest step", largestStep)
                        .other("s", "step of this weight", lengths)
                        .other("g′", "gradient that is followed: none where it has just turned", followed)
                        .formulas("{s} = −max(−{s₊}, −max({s₋}, {f} · {s₀}))", "{Δw} = −sign({g′}) · {s}");
            }
        };
    }
}
