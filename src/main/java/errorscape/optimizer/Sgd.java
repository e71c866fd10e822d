package errorscape.optimizer;

import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import java.util.List;

/// Stochastic gradient descent (Robbins and Monro 1951), with the momentum of torch.optim.SGD: `v <- momentum *
/// v + g`, `w <- w - learningRate * v`.
///
/// @param learningRate positive
/// @param momentum from 0 (none) to below 1
public record Sgd(double learningRate, double momentum) implements OptimizerSettings {
    public Sgd {
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("the learning rate must be a positive number, not " + learningRate);
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum must be at least 0 and less than 1, not " + momentum);
        }
    }

    @Override
    public String displayName() {
        return momentum == 0 ? "SGD" : "SGD with momentum";
    }

    @Override
    public Sgd withLearningRate(double learningRate) {
        return new Sgd(learningRate, momentum);
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] velocity = new double[dimension];
        return new Stepper() {
            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                for (int i = 0; i < weights.length; i++) {
                    velocity[i] = momentum * velocity[i] + gradient[i];
                    weights[i] -= learningRate * velocity[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                Quantity rate = Quantity.number("η", "learning rate", learningRate);
                Quantity g = new Quantity("g", "gradient", Role.GRADIENT, gradient.clone());
                Quantity step = new Quantity("Δw", "step", Role.STEP, Explanation.difference(after, before));
                if (momentum == 0) {
                    return new Explanation(List.of(rate, g, step), List.of("{Δw} = −{η} · {g}"));
                }
                double[] old = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    old[i] = (velocity[i] - gradient[i]) / momentum;
                }
                return new Explanation(
                        List.of(
                                rate,
                                Quantity.number("β", "momentum", momentum),
                                g,
                                new Quantity("v₀", "velocity before", Role.OTHER, old),
                                new Quantity("v", "velocity", Role.MEMORY, velocity.clone()),
                                step),
                        List.of("{v} = {β} · {v₀} + {g}", "{Δw} = −{η} · {v}"));
            }

            @Override
            public double[] state() {
                return velocity.clone();
            }

            @Override
            public void restore(double[] state) {
                System.arraycopy(state, 0, velocity, 0, dimension);
            }
        };
    }
}
