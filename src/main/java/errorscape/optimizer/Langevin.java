package errorscape.optimizer;

import errorscape.math.RandomStream;

/// Langevin dynamics (Welling and Teh 2011, with a temperature): `w <- w - r * g + sqrt(2 * r * T) * z` with
/// the learning rate `r`, standard normal `z`, and in step `t`, from 0, `T = temperature / (1 + t)^annealing`.
/// At a constant temperature and a small learning rate the weights come to be distributed as `exp(-loss / T)`.
public record Langevin(double learningRate, double temperature, double annealing, long seed) implements Optimizer {
    public static final SettingsType<Langevin> TYPE = new SettingsType<>(
            "langevin",
            "Langevin",
            "gradient descent in a heat bath: the weights wander, mostly where the loss is low",
            Langevin.class,
            Parameter.learningRate(0.01),
            Parameter.atLeastZero("temperature", "temperature", 0.01, "how strongly the weights are shaken"),
            Parameter.atLeastZero("annealing", "annealing", 0, "how fast it cools; 0 for never"),
            Parameter.seed("of the noise"));

    public Langevin {
        TYPE.check(learningRate, temperature, annealing, seed);
    }

    @Override
    public SettingsType<Langevin> type() {
        return TYPE;
    }

    @Override
    public boolean continues(Optimizer former) {
        return former instanceof Langevin langevin && langevin.seed == seed;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] steps = new double[1];
        RandomMemory memory = new RandomMemory(seed, "Langevin noise");
        return new MemoryStepper(steps, memory.state) {
            private double lastRate = learningRate;
            private double lastHeat = temperature;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                double heat = temperature * StrictMath.pow(1 + steps[0], -annealing);
                lastHeat = heat;
                double deviation = Math.sqrt(2 * rate * heat);
                steps[0]++;
                RandomStream random = memory.stream();
                for (int i = 0; i < dimension; i++) {
                    weights[i] += deviation * random.nextGaussian() - rate * gradient[i];
                }
                memory.keep(random);
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double[] noise = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    noise[i] = after[i] - before[i] + lastRate * gradient[i];
                }
                return new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("T", "temperature", lastHeat)
                        .number("σ", "deviation of the noise, √(2 · η · T)", Math.sqrt(2 * lastRate * lastHeat))
                        .other("z", "noise, drawn with the deviation σ", noise)
                        .formulas("{σ} = √(2 · {η} · {T})", "{Δw} = −{η} · {g} + {z}");
            }
        };
    }
}
