package errorscape.optimizer;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a step may ask about the loss of its mini-batch. First derivatives go straight to the evaluator of all
/// samples; what it does not know of a part of them comes from an objective of the batch alone, made when first
/// asked for.
public final class BatchOracle implements Stepper.Oracle {
    private final Objective objective;
    private final Evaluator all;
    private @Nullable Batch batch;
    private @Nullable Evaluator ofBatch;

    /// For one thread, with the scratch space of `all`.
    ///
    /// @param all an evaluator of `objective`
    public BatchOracle(Objective objective, Evaluator all) {
        this.objective = objective;
        this.all = all;
    }

    /// Begins a step.
    ///
    /// @param next the step's samples; null for all
    public void begin(@Nullable Batch next) {
        batch = next;
        ofBatch = null;
    }

    @Override
    public double gradient(double[] weights, double[] gradient) {
        Batch chosen = batch;
        return chosen == null ? all.gradient(weights, gradient) : all.gradient(weights, chosen, gradient);
    }

    @Override
    public double value(double[] weights) {
        return evaluator().value(weights);
    }

    @Override
    public void hessianVector(double[] weights, double[] direction, double[] product) {
        evaluator().hessianVector(weights, direction, product);
    }

    @Override
    public void hessian(double[] weights, double[] hessian) {
        evaluator().hessian(weights, hessian);
    }

    @Override
    public void gaussNewton(double[] weights, double[] matrix) {
        evaluator().gaussNewton(weights, matrix);
    }

    @Override
    public WeightLayout layout() {
        return objective.layout();
    }

    private Evaluator evaluator() {
        Batch chosen = batch;
        if (chosen == null) {
            return all;
        }
        Evaluator known = ofBatch;
        if (known == null) {
            int[] samples = Arrays.copyOfRange(chosen.samples(), chosen.from(), chosen.from() + chosen.count());
            known = objective.ofSamples(samples).evaluator();
            ofBatch = known;
        }
        return known;
    }
}
