package errorscape.optimizer;

/// Schedule-free SGD (Defazio et al. 2024) as optax.contrib.schedule_free_sgd: a fast point `z <- z - r * (g +
/// weightDecay * w)`, the mean `x <- (1 - c) x + c z` of its places, and between them the point `w = (1 - beta) z +
/// beta
/// x` where the gradient is taken. `c` is the square of the largest rate so far over the sum of all such squares: `1 /
/// k`
/// in step `k` at a constant rate. The weights shown are `w`, as in the authors' code while it trains.
public record ScheduleFreeSgd(double learningRate, double beta, double weightDecay) implements Optimizer {
    public static final SettingsType<ScheduleFreeSgd> TYPE = new SettingsType<>(
            "schedule_free_sgd",
            "Schedule-free SGD",
            "gradients taken between a fast point and the mean of its places, in place of a falling rate",
            ScheduleFreeSgd.class,
            Parameter.positive("learningRate", "learning rate", 0.1, "length of the steps (optax: 1)"),
            new Parameter.Real("beta", "beta", 0.9, 0, false, 1, false, "how near the gradients are taken to the mean"),
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "shrinks the weights, times the learning rate"));

    public ScheduleFreeSgd {
        TYPE.check(learningRate, beta, weightDecay);
    }

    @Override
    public SettingsType<ScheduleFreeSgd> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] z = new double[dimension];
        // The steps made, the largest rate and the sum of its squares.
        double[] numbers = new double[3];
        return new MemoryStepper(z, numbers) {
            private final double[] fastBefore = new double[dimension];
            private final double[] update = new double[dimension];
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
                for (int i = 0; i < dimension; i++) {
                    update[i] = gradient[i] + weightDecay * weights[i];
                    fastBefore[i] = z[i];
                    z[i] -= rate * update[i];
                    // From w = (1 - beta) z + beta x and x' = (1 - c) x + c z'.
                    weights[i] += share * (fastBefore[i] - weights[i]) - rate * (1 - beta + beta * share) * update[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                Terms terms = new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("β", "beta", beta)
                        .number("c", "share of the newest place in the mean", lastShare)
                        .number("λ", "weight decay", weightDecay)
                        .other("w", "weight", before)
                        .other("z₀", "fast point before", fastBefore)
                        .memory("z", "fast point", z)
                        .other("u", "what the fast point goes along", update);
                return terms.formulas(
                        "{u} = {g} + {λ} · {w}",
                        "{z} = {z₀} − {η} · {u}",
                        "{Δw} = {c} · ({z₀} − {w}) − {η} · (1 − {β} + {β} · {c}) · {u}");
            }
        };
    }
}
