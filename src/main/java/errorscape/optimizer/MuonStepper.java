package errorscape.optimizer;

/// The steps of Muon.
final class MuonStepper extends MemoryStepper {
    private final Muon settings;
    private final double[] mean;
    private final double[] square;
    private final double[] steps;
    private final double[] ofMean;
    private final double[] ofGradient;
    private final double[] ahead;
    private final double[] direction;
    private final double[] decay;
    private double lastRate;

    MuonStepper(Muon settings, int n) {
        this(settings, new double[n], new double[n], new double[1]);
    }

    private MuonStepper(Muon settings, double[] mean, double[] square, double[] steps) {
        super(mean, square, steps);
        this.settings = settings;
        this.mean = mean;
        this.square = square;
        this.steps = steps;
        ofMean = new double[mean.length];
        ofGradient = new double[mean.length];
        ahead = new double[mean.length];
        direction = new double[mean.length];
        decay = new double[mean.length];
    }

    @Override
    public double step(double[] weights, Oracle oracle, double[] gradient) {
        double loss = oracle.gradient(weights, gradient);
        double rate = settings.learningRate() * oracle.rateFactor();
        lastRate = rate;
        steps[0]++;
        for (Block block : Block.of(oracle.layout())) {
            average(block, gradient, block.matrix() ? settings.momentum() : settings.beta1());
            if (block.matrix()) {
                NewtonSchulz.orthogonalise(block, direction, settings.iterations(), settings.epsilon());
                scale(block, Math.sqrt(Math.max(1, (double) block.rows() / block.columns())));
            } else {
                divide(block, gradient);
            }
            for (int i = block.start(); i < block.end(); i++) {
                decay[i] = block.matrix() ? settings.weightDecay() : 0;
                weights[i] -= rate * (direction[i] + decay[i] * weights[i]);
            }
        }
        return loss;
    }

    private void average(Block block, double[] gradient, double beta) {
        double k = steps[0];
        double now = 1 - StrictMath.pow(beta, k);
        for (int i = block.start(); i < block.end(); i++) {
            mean[i] = beta * mean[i] + (1 - beta) * gradient[i];
            ofMean[i] = settings.nesterov() ? beta / (1 - StrictMath.pow(beta, k + 1)) : 1 / now;
            ofGradient[i] = settings.nesterov() ? (1 - beta) / now : 0;
            ahead[i] = ofMean[i] * mean[i] + ofGradient[i] * gradient[i];
            direction[i] = ahead[i];
        }
    }

    private void scale(Block block, double factor) {
        for (int i = block.start(); i < block.end(); i++) {
            direction[i] *= factor;
        }
    }

    private void divide(Block block, double[] gradient) {
        double beta = settings.beta2();
        double correction = 1 - StrictMath.pow(beta, steps[0]);
        for (int i = block.start(); i < block.end(); i++) {
            square[i] = beta * square[i] + (1 - beta) * gradient[i] * gradient[i];
            direction[i] /= Math.sqrt(square[i] / correction) + settings.epsilon();
        }
    }

    @Override
    public Explanation explain(double[] before, double[] after, double[] gradient) {
        return new Terms(before, after, gradient)
                .number("η", "learning rate", lastRate)
                .other("a", "weight of the mean gradient", ofMean)
                .other("b", "weight of the gradient", ofGradient)
                .memory("m", "mean gradient", mean)
                .other("m̂", "mean gradient, corrected for the start", ahead)
                .other("u", "of the layer's orthogonal matrix; of a bias, divided by its size", direction)
                .other("λ", "weight decay", decay)
                .other("w", "weight", before)
                .formulas(
                        "{m̂} = {a} · {m} + {b} · {g}",
                        "{u} ← {m̂} made orthogonal",
                        "{Δw} = −{η} · ({u} + {λ} · {w})");
    }
}
