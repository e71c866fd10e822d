package errorscape.scenario;

import errorscape.optimizer.AdaBelief;
import errorscape.optimizer.AdaGrad;
import errorscape.optimizer.AdaMax;
import errorscape.optimizer.Adafactor;
import errorscape.optimizer.Adam;
import errorscape.optimizer.AdamW;
import errorscape.optimizer.Asgd;
import errorscape.optimizer.GradientFlow;
import errorscape.optimizer.GradientNoise;
import errorscape.optimizer.Lamb;
import errorscape.optimizer.Langevin;
import errorscape.optimizer.Lion;
import errorscape.optimizer.Muon;
import errorscape.optimizer.NAdam;
import errorscape.optimizer.Optimizer;
import errorscape.optimizer.RAdam;
import errorscape.optimizer.RmsProp;
import errorscape.optimizer.Rprop;
import errorscape.optimizer.Sam;
import errorscape.optimizer.ScheduleFreeAdamW;
import errorscape.optimizer.ScheduleFreeSgd;
import errorscape.optimizer.Sgd;
import errorscape.optimizer.Sophia;
import errorscape.optimizer.Yogi;

/// Learning rates with which an optimizer gets somewhere within a few hundred steps, for racers that join a
/// scenario. The libraries' standard rates, such as Adam's 0.001, are meant for large networks and millions of
/// steps.
///
/// - Steps in proportion to the gradient have the rate of the racers that make such steps already, so that
///   there is one difference between them; where there is none, 0.1, or for a function what its scenario
///   begins with.
/// - Optimizers that divide by the size of the gradient move each weight by about the learning rate a step,
///   whatever the loss. On networks, whose weights are of order one, the rate is 0.05; with AdaGrad, whose
///   steps shrink, 0.2; with Lion, which makes no smaller steps, 0.02. On a function these are multiplied by a
///   quarter of its range and rounded to 1, 2 or 5 times a power of ten.
/// - RAdam begins with steps in proportion to the gradient and goes on with adapted ones: the smaller rate of both.
/// - All others keep their standard rate.
public final class FittingRates {
    private static final double OF_NETWORKS = 0.1;
    private static final double ADAPTED = 0.05;
    private static final double SHRINKING = 0.2;
    private static final double BY_SIGN = 0.02;

    private FittingRates() {}

    /// Settings with the rate that fits.
    public static Optimizer fit(Optimizer standard, Scenario scenario) {
        return switch (standard) {
            case AdaGrad o -> o.withLearningRate(reach(SHRINKING, scenario));
            case Lion o -> o.withLearningRate(reach(BY_SIGN, scenario));
            case Adam o -> o.withLearningRate(reach(ADAPTED, scenario));
            case AdamW o -> o.withLearningRate(reach(ADAPTED, scenario));
            case AdaMax o -> o.withLearningRate(reach(ADAPTED, scenario));
            case NAdam o -> o.withLearningRate(reach(ADAPTED, scenario));
            case RAdam o -> o.withLearningRate(Math.min(common(scenario), reach(ADAPTED, scenario)));
            case AdaBelief o -> o.withLearningRate(reach(ADAPTED, scenario));
            case Yogi o -> o.withLearningRate(reach(ADAPTED, scenario));
            case Adafactor o -> o.withLearningRate(reach(ADAPTED, scenario));
            case Lamb o -> o.withLearningRate(reach(ADAPTED, scenario));
            case ScheduleFreeAdamW o -> o.withLearningRate(reach(ADAPTED, scenario));
            case Muon o -> o.withLearningRate(reach(ADAPTED, scenario));
            case Sophia o -> o.withLearningRate(reach(ADAPTED, scenario));
            case Rprop o -> o.withLearningRate(reach(ADAPTED, scenario));
            case RmsProp o -> o.withLearningRate(reach(ADAPTED, scenario));
            default -> alongGradient(standard) ? standard.withLearningRate(common(scenario)) : standard;
        };
    }

    private static boolean alongGradient(Optimizer optimizer) {
        return optimizer instanceof Sgd
                || optimizer instanceof Asgd
                || optimizer instanceof ScheduleFreeSgd
                || optimizer instanceof Sam
                || optimizer instanceof GradientFlow
                || optimizer instanceof GradientNoise
                || optimizer instanceof Langevin;
    }

    private static double common(Scenario scenario) {
        return Racers.of(scenario).stream()
                .map(racer -> racer.optimizer().optimizer())
                .filter(FittingRates::alongGradient)
                .mapToDouble(Optimizer::learningRate)
                .findFirst()
                .orElseGet(() -> first(scenario));
    }

    private static double first(Scenario scenario) {
        if (scenario.subject() instanceof Subject.TypedFunction function) {
            return FunctionScenarios.of(function).training().optimizer().learningRate();
        }
        return OF_NETWORKS;
    }

    private static double reach(double rate, Scenario scenario) {
        return scenario.subject() instanceof Subject.TypedFunction function
                ? FunctionScenarios.rounded(
                        rate * Math.min(function.x().length(), function.y().length()) / 4)
                : rate;
    }
}
