package errorscape.ui.critical;

import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;

/// The optimizers that are compared at a saddle: the chosen one as it is, then every other at its standard
/// settings.
///
/// @param name for people
record Contenders(String name, OptimizerSettings settings) {
    static List<Contenders> beside(OptimizerSettings chosen) {
        List<Contenders> all = new ArrayList<>();
        all.add(new Contenders(Words.text("critical.chosen", chosen.displayName()), chosen));
        for (Optimizers.Entry entry : Optimizers.entries()) {
            if (!entry.standard().equals(chosen)) {
                all.add(new Contenders(entry.displayName(), entry.standard()));
            }
        }
        return all;
    }
}
