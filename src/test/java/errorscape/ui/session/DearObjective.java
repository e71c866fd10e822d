package errorscape.ui.session;

import errorscape.function.FunctionObjective;
import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;

/// A saddle, `x^2 - y^2`, as dear as the loss of a large network over many samples, by what it says of itself.
///
/// @param atEveryGradient done before each
record DearObjective(Objective plain, Runnable atEveryGradient) implements Objective {
    static DearObjective of(Runnable atEveryGradient) {
        return new DearObjective(FunctionObjective.of("x^2 - y^2"), atEveryGradient);
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public int sampleCount() {
        return 50_000_000;
    }

    @Override
    public WeightLayout layout() {
        return plain.layout();
    }

    @Override
    public Evaluator evaluator() {
        Evaluator evaluator = plain.evaluator();
        return new Evaluator() {
            @Override
            public double value(double[] weights) {
                return evaluator.value(weights);
            }

            @Override
            public double gradient(double[] weights, double[] gradient) {
                atEveryGradient.run();
                return evaluator.gradient(weights, gradient);
            }

            @Override
            public double gradient(double[] weights, Batch batch, double[] gradient) {
                return gradient(weights, gradient);
            }

            @Override
            public void hessianVector(double[] weights, double[] direction, double[] product) {
                evaluator.hessianVector(weights, direction, product);
            }
        };
    }
}
