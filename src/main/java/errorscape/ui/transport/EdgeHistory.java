package errorscape.ui.transport;

import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.StabilityBound;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// How near to the edge of stability runs were at the steps where their curvature became known: the learning rate over
/// the largest stable one, which is `learning rate * λ max / 2` for plain descent; 1 is the edge. Remembers, computes
/// no curvature. For one thread.
final class EdgeHistory {
    /// Steps kept of a run; when there are more, every second one is dropped.
    static final int MOST = 4096;

    private final Map<Long, TreeMap<Long, Double>> runs = new HashMap<>();

    /// The learning rate of the step that begins at `step` over the largest stable one, by the optimizer's own rule or
    /// else gradient descent's; zero or less where there is no bound.
    ///
    /// @param largest the Hessian's largest eigenvalue; NaN gives NaN
    static double share(OptimizerSettings settings, long step, double largest) {
        StabilityBound bound = StabilityBound.of(settings).orElse(StabilityBound.DESCENT);
        double rate = settings.learningRate() * settings.recipe().schedule().factor(step);
        return rate * (largest + bound.decay()) / bound.product();
    }

    /// Remembers a share; one that is not a number is not remembered.
    void note(long run, long step, double share) {
        if (!Double.isFinite(share)) {
            return;
        }
        TreeMap<Long, Double> known = runs.computeIfAbsent(run, r -> new TreeMap<>());
        known.put(step, share);
        if (known.size() > MOST) {
            boolean[] odd = {true};
            known.keySet().removeIf(s -> odd[0] ^= true);
        }
    }

    /// Forgets other runs, and of the rest what lies after the newest recorded step: it was stepped anew.
    void keep(Set<Long> recorded, long frontier) {
        runs.keySet().retainAll(recorded);
        runs.values().forEach(known -> known.tailMap(frontier, false).clear());
    }

    /// The known shares of a run by step, ascending; a view that cannot be modified.
    NavigableMap<Long, Double> of(long run) {
        return Collections.unmodifiableNavigableMap(runs.getOrDefault(run, new TreeMap<>()));
    }
}
