package errorscape.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The steps of the schedule-free methods.
final class ScheduleFreeStepper extends MemoryStepper {
    private final Settings settings;
    private final @Nullable Division division;
    private final double[] point;
    private final double[] square;
    /// Steps made, the largest rate, and the sum of the averaging weights.
    private final double[] numbers;

    private final double[] pointBefore;
    private final double[] meanBefore;
    private final double[] mean;
    private final double[] direction;
    private double lastRate;
    private double lastShare;

    /// @param beta1 share of the mean in the weights, more than 0
    /// @param power of the largest rate so far, by which the points are averaged
    record Settings(double learningRate, double beta1, double power, double weightDecay) {}

    /// Of the gradient by its size.
    record Division(double beta2, double epsilon) {}

    ScheduleFreeStepper(Settings settings, @Nullable Division division, int dimension) {
        this(settings, division, new double[dimension], new double[division == null ? 0 : dimension], new double[3]);
    }

    private ScheduleFreeStepper(
            Settings settings, @Nullable Division division, double[] point, double[] square, double[] numbers) {
        super(point, square, numbers);
        this.settings = settings;
        this.division = division;
        this.point = point;
        this.square = square;
        this.numbers = numbers;
        pointBefore = new double[point.length];
        meanBefore = new double[point.length];
        mean = new double[point.length];
        direction = new double[point.length];
    }

    static Parameter beta1() {
        return new Parameter.Real(
                "beta1", "beta 1", 0.9, 0, false, 1, false, "share of the mean where the gradient is taken");
    }

    static Parameter power() {
        return Parameter.atLeastZero("power", "power", 2, "of the rate, by which the points are averaged");
    }

    @Override
    public double step(double[] weights, Oracle oracle, double[] gradient) {
        double loss = oracle.gradient(weights, gradient);
        double rate = settings.learningRate() * oracle.rateFactor();
        if (numbers[0] == 0) {
            System.arraycopy(weights, 0, point, 0, weights.length);
        }
        numbers[0]++;
        numbers[1] = Math.max(numbers[1], rate);
        double weight = StrictMath.pow(numbers[1], settings.power());
        numbers[2] += weight;
        double share = numbers[2] == 0 ? 0 : weight / numbers[2];
        lastRate = rate;
        lastShare = share;
        direct(weights, gradient);
        double beta = settings.beta1();
        for (int i = 0; i < weights.length; i++) {
            pointBefore[i] = point[i];
            point[i] -= rate * direction[i];
            // The mean is not remembered: it follows from the weights, whatever else has moved them.
            meanBefore[i] = (weights[i] - (1 - beta) * pointBefore[i]) / beta;
            mean[i] = (1 - share) * meanBefore[i] + share * point[i];
            weights[i] = beta * mean[i] + (1 - beta) * point[i];
        }
        return loss;
    }

    private void direct(double[] weights, double[] gradient) {
        Division by = division;
        double correction = by == null ? 1 : 1 - StrictMath.pow(by.beta2(), numbers[0]);
        for (int i = 0; i < weights.length; i++) {
            double g = gradient[i];
            double scaled = g;
            if (by != null) {
                square[i] = by.beta2() * square[i] + (1 - by.beta2()) * g * g;
                scaled = g / (Math.sqrt(square[i] / correction) + by.epsilon());
            }
            direction[i] = scaled + settings.weightDecay() * weights[i];
        }
    }

    @Override
    public Optional<AveragedWeights> averaged(double[] weights) {
        if (numbers[0] == 0) {
            return Optional.empty();
        }
        double beta = settings.beta1();
        double[] now = new double[weights.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = (weights[i] - (1 - beta) * point[i]) / beta;
        }
        return Optional.of(new AveragedWeights("mean", now));
    }

    @Override
    public Explanation explain(double[] before, double[] after, double[] gradient) {
        Terms terms = new Terms(before, after, gradient)
                .number("η", "learning rate", lastRate)
                .number("β₁", "beta 1", settings.beta1())
                .number("λ", "weight decay", settings.weightDecay())
                .number("c", "share of the new point in the mean", lastShare)
                .other("w", "weight", before)
                .other("u", "direction", direction)
                .other("z₀", "descending point before", pointBefore)
                .other("z", "descending point", point)
                .other("x₀", "mean of the points before", meanBefore)
                .other("x", "mean of the weights", mean);
        List<String> formulas = new ArrayList<>();
        Division by = division;
        if (by == null) {
            formulas.add("{u} = {g} + {λ} · {w}");
        } else {
            terms.number("β₂", "beta 2", by.beta2())
                    .number("ε", "epsilon", by.epsilon())
                    .number("c₂", "correction of the square for the start", 1 - StrictMath.pow(by.beta2(), numbers[0]))
                    .other("v₀", "mean square before", Terms.meanBefore(square, by.beta2(), gradient, 2))
                    .other("v", "mean square", square);
            formulas.add("{v} = {β₂} · {v₀} + (1 − {β₂}) · {g}²");
            formulas.add("{u} = {g} / (√({v} / {c₂}) + {ε}) + {λ} · {w}");
        }
        formulas.add("{z} = {z₀} − {η} · {u}");
        formulas.add("{x₀} = ({w} − (1 − {β₁}) · {z₀}) / {β₁}");
        formulas.add("{x} = (1 − {c}) · {x₀} + {c} · {z}");
        formulas.add("{Δw} = {β₁} · {x} + (1 − {β₁}) · {z} − {w}");
        return terms.formulas(formulas.toArray(String[]::new));
    }
}
