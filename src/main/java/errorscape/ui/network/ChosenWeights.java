package errorscape.ui.network;

import java.util.ArrayList;
import java.util.List;

/// Which weights of the diagram are chosen: at most two, the newest last.
final class ChosenWeights {
    private final List<Integer> chosen = new ArrayList<>();

    List<Integer> chosen() {
        return chosen;
    }

    /// The weight chosen last; -1 for none.
    int last() {
        return chosen.isEmpty() ? -1 : chosen.getLast();
    }

    /// Chooses a weight beside the one chosen last; a chosen one is let go of, and -1 lets go of all.
    void choose(int weight) {
        if (weight < 0) {
            chosen.clear();
        } else if (!chosen.remove(/* element */ (Integer) weight)) {
            if (chosen.size() == 2) {
                chosen.removeFirst();
            }
            chosen.add(weight);
        }
    }

    void forget() {
        chosen.clear();
    }
}
