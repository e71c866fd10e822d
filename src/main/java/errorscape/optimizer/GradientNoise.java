package errorscape.optimizer;

import errorscape.math.RandomStream;

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
            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                double deviation = Math.sqrt(eta * StrictMath.pow(1 + steps[0], -annealing));
                steps[0]++;
                RandomStream random = memory.stream();
                for (int i = 0; i < dimension; i++) {
                    velocity[i] = momentum * velocity[i] + gradient[i] + deviation * random.nextGaussian();
                    weights[i] -= rate * velocity[i];
                }
                memory.keep(random);
                return loss;
            }
        };
    }
}
