package errorscape.optimizer;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;

/// Gradient descent with annealed noise (Neelakantan et al. 2015): in step `t`, from 0, every entry of the
/// gradient gets normal noise of variance `eta / (1 + t)^annealing`; then `v <- momentum * v + g`, `w <- w -
/// learningRate * v`.
public record GradientNoise(double learningRate, double momentum, double eta, double annealing, long seed)
        implements Optimizer {
    public static final SettingsType<GradientNoise> TYPE = new SettingsType<>(
            "noise",
            "Gradient noise",
            "gradient descent with noise that fades: shakes the weights out of saddles and poor minima",
            GradientNoise.class,
            Parameter.learningRate(0.1),
            Parameter.belowOne("momentum", "momentum", 0, "share of the velocity that each step keeps"),
            Parameter.atLeastZero("eta", "noise", 0.01, "variance of the noise in the first step"),
            Parameter.atLeastZero("annealing", "annealing", 0.55, "how fast the noise fades; 0 for never"),
            Parameter.seed("of the noise"));

    public GradientNoise {
        TYPE.check(learningRate, momentum, eta, annealing, seed);
    }

    @Override
    public SettingsType<GradientNoise> type() {
        return TYPE;
    }

    @Override
    public boolean continues(Optimizer former) {
        return former instanceof GradientNoise noise && noise.seed == seed;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] velocity = new double[dimension];
        double[] steps = new double[1];
        RandomMemory memory = new RandomMemory(seed, "gradient noise");
        return new MemoryStepper(velocity, steps, memory.state) {
            private final double[] noise = new double[dimension];
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                double deviation = Math.sqrt(eta * StrictMath.pow(1 + steps[0], -annealing));
                steps[0]++;
                RandomStream random = memory.stream();
                for (int i = 0; i < dimension; i++) {
                    noise[i] = deviation * random.nextGaussian();
                    velocity[i] = momentum * velocity[i] + gradient[i] + noise[i];
                    weights[i] -= rate * velocity[i];
                }
                memory.keep(random);
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                Terms terms = new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .other("z", "noise", noise);
                if (momentum == 0) {
                    return terms.formulas("{Δw} = −{η} · ({g} + {z})");
                }
                double[] added = gradient.clone();
                Vectors.addScaled(1, noise, added);
                return terms.number("β", "momentum", momentum)
                        .other("v₀", "velocity before", Terms.velocityBefore(velocity, momentum, added))
                        .memory("v", "velocity", velocity)
                        .formulas("{v} = {β} · {v₀} + {g} + {z}", "{Δw} = −{η} · {v}");
            }
        };
    }
}
