package errorscape.optimizer;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;

/// The steps of Sophia.
final class SophiaStepper extends MemoryStepper {
    private final Sophia settings;
    private final int n;
    private final double[] mean;
    private final double[] curvature;
    private final double[] steps;
    private final RandomMemory memory;
    private final double[] meanBefore;
    private final double[] used;
    private final double[] quotient;
    private final double[] clipped;
    private double lastRate;

    SophiaStepper(Sophia settings, int n) {
        this(settings, new double[n], new double[n], new double[1], new RandomMemory(settings.seed(), "Sophia"));
    }

    private SophiaStepper(Sophia settings, double[] mean, double[] curvature, double[] steps, RandomMemory memory) {
        super(mean, curvature, steps, memory.state);
        this.settings = settings;
        n = mean.length;
        this.mean = mean;
        this.curvature = curvature;
        this.steps = steps;
        this.memory = memory;
        meanBefore = new double[n];
        used = new double[n];
        quotient = new double[n];
        clipped = new double[n];
    }

    @Override
    public double step(double[] weights, Oracle oracle, double[] gradient) {
        double loss = oracle.gradient(weights, gradient);
        double rate = settings.learningRate() * oracle.rateFactor();
        lastRate = rate;
        boolean looks = steps[0] % settings.interval() == 0;
        double ofMean = 1 - StrictMath.pow(settings.beta1(), ++steps[0]);
        double[] diagonal = looks ? diagonal(weights, oracle) : new double[0];
        for (int i = 0; i < n; i++) {
            meanBefore[i] = mean[i];
            used[i] = curvature[i];
            mean[i] = settings.beta1() * mean[i] + (1 - settings.beta1()) * gradient[i];
            quotient[i] = mean[i] / ofMean / Math.max(settings.gamma() * curvature[i], settings.epsilon());
            clipped[i] = Math.min(Math.max(quotient[i], -settings.clipping()), settings.clipping());
            weights[i] -= rate * (clipped[i] + settings.weightDecay() * weights[i]);
            if (looks) {
                curvature[i] = settings.beta2() * curvature[i] + (1 - settings.beta2()) * diagonal[i];
            }
        }
        return loss;
    }

    private double[] diagonal(double[] weights, Oracle oracle) {
        double[] diagonal = new double[n];
        if (settings.estimate() == Sophia.Estimate.EXACT) {
            double[] hessian = new double[n * n];
            oracle.hessian(weights, hessian);
            for (int i = 0; i < n; i++) {
                diagonal[i] = hessian[i * n + i];
            }
            return diagonal;
        }
        double[] signs = new double[n];
        RandomStream random = memory.stream();
        for (int i = 0; i < n; i++) {
            signs[i] = random.nextDouble() < 0.5 ? -1 : 1;
        }
        memory.keep(random);
        oracle.hessianVector(weights, signs, diagonal);
        for (int i = 0; i < n; i++) {
            diagonal[i] *= signs[i];
        }
        return diagonal;
    }

    @Override
    public Explanation explain(double[] before, double[] after, double[] gradient) {
        double ofMean = 1 - StrictMath.pow(settings.beta1(), steps[0]);
        return new Terms(before, after, gradient)
                .number("η", "learning rate", lastRate)
                .number("β₁", "beta 1", settings.beta1())
                .number("γ", "gamma", settings.gamma())
                .number("ε", "epsilon", settings.epsilon())
                .number("ρ", "clipping", settings.clipping())
                .number("λ", "weight decay", settings.weightDecay())
                .number("c₁", "correction of the mean for the start, 1 − β₁ᵏ", ofMean)
                .other("w", "weight", before)
                .other("m₀", "mean gradient before", meanBefore)
                .memory("m", "mean gradient", mean)
                .other("m̂", "mean gradient, corrected for the start", Vectors.scaled(1 / ofMean, mean))
                .other("h", "mean of the guessed curvatures, from before the step", used)
                .other("q", "gradient over curvature", quotient)
                .other("u", "the same, clipped", clipped)
                .formulas(
                        "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}",
                        "{m̂} = {m} / {c₁}",
                        "{q} = {m̂} / max({γ} · {h}, {ε})",
                        "{u} = −max(−{ρ}, −max({q}, −{ρ}))",
                        "{Δw} = −{η} · ({u} + {λ} · {w})");
    }
}
