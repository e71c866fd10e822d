package errorscape.optimizer;

/// Stochastic gradient descent (Robbins and Monro 1951), with the momentum of torch.optim.SGD: `v <- momentum * v + g`,
/// `w <- w - learningRate * v`.
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
