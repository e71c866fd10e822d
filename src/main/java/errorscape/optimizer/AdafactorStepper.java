package errorscape.optimizer;

/// The steps of Adafactor. Means of the rows and columns of a block stand from its start on in arrays over all weights.
final class AdafactorStepper extends MemoryStepper {
    private final Adafactor settings;
    private final double[] rows;
    private final double[] columns;
    private final double[] squares;
    private final double[] steps;
    private final double[] estimate;
    private final double[] direction;
    private final double[] lengths;
    private double lastRate;

    AdafactorStepper(Adafactor settings, int n) {
        this(settings, new double[n], new double[n], new double[n], new double[1]);
    }

    private AdafactorStepper(Adafactor settings, double[] rows, double[] columns, double[] squares, double[] steps) {
        super(rows, columns, squares, steps);
        this.settings = settings;
        this.rows = rows;
        this.columns = columns;
        this.squares = squares;
        this.steps = steps;
        estimate = new double[rows.length];
        direction = new double[rows.length];
        lengths = new double[rows.length];
    }

    @Override
    public double step(double[] weights, Oracle oracle, double[] gradient) {
        double loss = oracle.gradient(weights, gradient);
        double rate = settings.learningRate() * oracle.rateFactor();
        lastRate = rate;
        double k = ++steps[0];
        double share = StrictMath.pow(k, settings.beta2Decay());
        double relative = Math.min(rate, 1 / Math.sqrt(k));
        double kept = 1 - rate * settings.weightDecay();
        for (Block block : Block.of(oracle.layout())) {
            double root = Math.sqrt(block.size());
            double size = Math.max(settings.leastSize(), block.norm(weights) / root);
            if (block.matrix()) {
                matrix(block, gradient, share);
            } else {
                vector(block, gradient, share);
            }
            for (int i = block.start(); i < block.end(); i++) {
                double least = settings.epsilon() * settings.epsilon();
                direction[i] = gradient[i] / Math.sqrt(Math.max(estimate[i], least));
            }
            double excess = Math.max(1, block.norm(direction) / (root * settings.clipping()));
            for (int i = block.start(); i < block.end(); i++) {
                lengths[i] = size * relative / excess;
                weights[i] = weights[i] * kept - lengths[i] * direction[i];
            }
        }
        return loss;
    }

    private void matrix(Block block, double[] gradient, double share) {
        int from = block.start();
        int n = block.columns();
        double sum = 0;
        for (int r = 0; r < block.rows(); r++) {
            double squared = 0;
            for (int c = 0; c < n; c++) {
                squared += gradient[from + r * n + c] * gradient[from + r * n + c];
            }
            rows[from + r] += share * (squared / n - rows[from + r]);
            sum += rows[from + r];
        }
        double mean = Math.max(settings.epsilon(), sum / block.rows());
        for (int c = 0; c < n; c++) {
            double squared = 0;
            for (int r = 0; r < block.rows(); r++) {
                squared += gradient[from + r * n + c] * gradient[from + r * n + c];
            }
            columns[from + c] += share * (squared / block.rows() - columns[from + c]);
            for (int r = 0; r < block.rows(); r++) {
                estimate[from + r * n + c] = rows[from + r] * columns[from + c] / mean;
            }
        }
    }

    private void vector(Block block, double[] gradient, double share) {
        for (int i = block.start(); i < block.end(); i++) {
            squares[i] += share * (gradient[i] * gradient[i] - squares[i]);
            estimate[i] = squares[i];
        }
    }

    @Override
    public Explanation explain(double[] before, double[] after, double[] gradient) {
        double least = settings.epsilon() * settings.epsilon();
        Terms terms = new Terms(before, after, gradient)
                .other("v", "mean square, for a matrix guessed from its row and its column", estimate)
                .number("ε²", "least mean square", least)
                .other("u", "scaled gradient", direction)
                .other("a", "rate, times the size of the weights, over what the step was too long by", lengths);
        String step = "{Δw} = −{a} · {u}";
        if (settings.weightDecay() != 0) {
            terms.number("η", "learning rate", lastRate)
                    .number("λ", "weight decay", settings.weightDecay())
                    .other("w", "weight", before);
            step += " − {η} · {λ} · {w}";
        }
        return terms.formulas("{u} = {g} / √(max({v}, {ε²}))", step);
    }
}
