package errorscape.parallel;

import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Evaluators of one objective that are not in use, so that their scratch space serves one piece of work after
/// another. For any number of threads; an evaluator that was taken belongs to its taker until it is given back.
public final class EvaluatorPool {
    private final Objective objective;
    private final ConcurrentLinkedQueue<Evaluator> idle = new ConcurrentLinkedQueue<>();

    public EvaluatorPool(Objective objective) {
        this.objective = objective;
    }

    public Objective objective() {
        return objective;
    }

    /// An evaluator for the caller alone.
    public Evaluator take() {
        Evaluator evaluator = idle.poll();
        return evaluator == null ? objective.evaluator() : evaluator;
    }

    /// Gives an evaluator of this pool back; the caller must not use it any more.
    public void give(Evaluator evaluator) {
        idle.add(evaluator);
    }
}
