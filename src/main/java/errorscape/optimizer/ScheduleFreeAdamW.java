package errorscape.optimizer;

/// Schedule-free AdamW (Defazio et al. 2024, algorithm 1) as optax.contrib.schedule_free_adamw: schedule-free SGD whose
/// steps `z <- z - r * (g / (sqrt(v / (1 - beta2^k)) + epsilon) + weightDecay * w)` are divided by the gradient's
/// recent
/// size as in RMSProp with Adam's correction; see [ScheduleFreeSgd] for `z`, `x` and the weights `w`.
public record ScheduleFreeAdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {
    public static final SettingsType<ScheduleFreeAdamW> TYPE = new SettingsType<>(
            "schedule_free_adamw",
            "Schedule-free AdamW",
            "AdamW with the mean of its places in place of momentum and of a falling rate",
            ScheduleFreeAdamW.class,
            Parameter.learningRate(0.0025),
            new Parameter.Real(
                    "beta1", "beta 1", 0.9, 0, false, 1, false, "how near the gradients are taken to the mean"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the division finite"),
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "shrinks the weights, times the learning rate"));

    public ScheduleFreeAdamW {
        TYPE.check(learningRate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public SettingsType<ScheduleFreeAdamW> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] z = new double[dimension];
        double[] square = new double[dimension];
        // The steps made, the largest rate and the sum of its squares.
        double[] numbers = new double[3];
        return new MemoryStepper(z, square, numbers) {
            private final double[] fastBefore = new double[dimension];
            private final double[] update = new double[dimension];
            private final double[] squareBefore = new double[dimension];
            private double lastRate = learningRate;
            private double lastShare = 1;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                if (numbers[0] == 0) {
                    System.arraycopy(weights, 0, z, 0, dimension);
                }
                numbers[0]++;
                numbers[1] = Math.max(numbers[1], rate);
                numbers[2] += numbers[1] * numbers[1];
                double share = numbers[2] == 0 ? 0 : numbers[1] * numbers[1] / numbers[2];
                lastRate = rate;
                lastShare = share;
                double ofSquare = 1 - StrictMath.pow(beta2, numbers[0]);
                for (int i = 0; i < dimension; i++) {
                    squareBefore[i] = square[i];
                    square[i] = beta2 * square[i] + (1 - beta2) * gradient[i] * gradient[i];
                    update[i] = gradient[i] / (Math.sqrt(square[i] / ofSquare) + epsilon) + weightDecay * weights[i];
                    fastBefore[i] = z[i];
                    z[i] -= rate * update[i];
                    // From w = (1 - beta) z + beta x and x' = (1 - c) x + c z'.
                    weights[i] += share * (fastBefore[i] - weights[i]) - rate * (1 - beta1 + beta1 * share) * update[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                Terms terms = new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("β", "beta 1", beta1)
                        .number("c", "share of the newest place in the mean", lastShare)
                        .number("λ", "weight decay", weightDecay)
                        .other("w", "weight", before)
                        .other("z₀", "fast point before", fastBefore)
                        .memory("z", "fast point", z)
                        .other("u", "what the fast point goes along", update);
                terms.number("β₂", "beta 2", beta2)
                        .number("ε", "epsilon", epsilon)
                        .number("c₂", "correction of the square for the start", 1 - StrictMath.pow(beta2, numbers[0]))
                        .other("v₀", "mean square before", squareBefore)
                        .other("v", "mean square", square);
                return terms.formulas(
                        "{v} = {β₂} · {v₀} + (1 − {β₂}) · {g}²",
                        "{u} = {g} / (√({v} / {c₂}) + {ε}) + {λ} · {w}",
                        "{z} = {z₀} − {η} · {u}",
                        "{Δw} = {c} · ({z₀} − {w}) − {η} · (1 − {β} + {β} · {c}) · {u}");
            }
        };
    }
}
