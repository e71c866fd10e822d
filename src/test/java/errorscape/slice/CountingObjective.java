package errorscape.slice;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;

/// Counts the evaluators and the losses asked for. For one thread.
public final class CountingObjective implements Objective {
    private final Objective objective;
    private int evaluators;
    private int evaluations;

    public CountingObjective(Objective objective) {
        this.objective = objective;
    }

    public int evaluators() {
        return evaluators;
    }

    public int evaluations() {
        return evaluations;
    }

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public int sampleCount() {
        return objective.sampleCount();
    }

    @Override
    public WeightLayout layout() {
        return objective.layout();
    }

    @Override
    public Evaluator evaluator() {
        evaluators++;
        Evaluator evaluator = objective.evaluator();
        return new Evaluator() {
            @Override
            public double value(double[] weights) {
                evaluations++;
                return evaluator.value(weights);
            }

            @Override
            public double gradient(double[] weights, double[] gradient) {
                return evaluator.gradient(weights, gradient);
            }

            @Override
            public double gradient(double[] weights, Batch batch, double[] gradient) {
                return evaluator.gradient(weights, batch, gradient);
            }

            @Override
            public void hessianVector(double[] weights, double[] direction, double[] product) {
                evaluator.hessianVector(weights, direction, product);
            }
        };
    }
}
