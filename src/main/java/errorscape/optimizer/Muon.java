package errorscape.optimizer;

/// Muon (Jordan et al. 2024) as optax.contrib.muon: the mean gradient of each layer's matrix is made nearly orthogonal
/// by Newton and Schulz's iteration, so that all its directions move by about the same length, and scaled by
/// `sqrt(max(1, rows / columns))`; rows are units, columns their inputs. Biases follow Adam with the same learning
/// rate. The variables of a function are a matrix of one row, which is made about one long: steps have nearly one
/// length.
///
/// @param weightDecay of the matrices, times the learning rate
public record Muon(
        double learningRate,
        double momentum,
        boolean nesterov,
        long iterations,
        double beta1,
        double beta2,
        double epsilon,
        double weightDecay)
        implements Optimizer {
    public static final SettingsType<Muon> TYPE = new SettingsType<>(
            "muon",
            "Muon",
            "every layer's matrix moves in all its directions by about the same length; biases by Adam",
            Muon.class,
            Parameter.positive(
                    "learningRate", "learning rate", 0.02, "length of the steps; PyTorch's standard is 0.001"),
            Parameter.belowOne("momentum", "momentum", 0.95, "share of a matrix' mean gradient that each step keeps"),
            new Parameter.Flag("nesterov", "look-ahead", true, "Nesterov's momentum, of matrices and biases"),
            new Parameter.Whole("iterations", "iterations", 5, 1, 99, "of Newton and Schulz a step"),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the biases' mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the biases' mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the divisions finite; PyTorch's standard is 1e-7"),
            Parameter.atLeastZero(
                    "weightDecay", "weight decay", 0, "shrinks the matrices; PyTorch's standard is 0.1, optax' is 0"));

    public Muon {
        TYPE.check(learningRate, momentum, nesterov, iterations, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public SettingsType<Muon> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new MuonStepper(this, dimension);
    }
}
