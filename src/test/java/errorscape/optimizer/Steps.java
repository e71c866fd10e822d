package errorscape.optimizer;

import errorscape.objective.Objective;

/// Steps of an optimizer on a loss, for tests.
final class Steps {
    final double[] weights;
    final double[] gradient;
    final Stepper stepper;
    private final BatchOracle oracle;

    Steps(OptimizerSettings settings, Objective objective, double... start) {
        weights = start.clone();
        gradient = new double[start.length];
        oracle = new BatchOracle(objective, objective.evaluator());
        oracle.begin(null);
        stepper = settings.stepper(start.length);
    }

    double step() {
        return stepper.step(weights, oracle, gradient);
    }

    double[] after(int steps) {
        for (int k = 0; k < steps; k++) {
            step();
        }
        return weights;
    }
}
