package errorscape.ui.critical;

import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Sgd;
import errorscape.ui.common.Numbers;
import java.util.ArrayList;
import java.util.List;

/// The optimizers that are compared at a saddle.
final class Contenders {
    private Contenders() {}

    /// The chosen one first, then others at the same learning rate.
    static List<OptimizerSettings> of(OptimizerSettings chosen) {
        List<OptimizerSettings> all = new ArrayList<>(List.of(chosen));
        double rate = chosen.learningRate();
        for (double momentum : new double[] {0, 0.9, 0.99}) {
            OptimizerSettings sgd = new Sgd(rate, momentum);
            if (!all.contains(sgd)) {
                all.add(sgd);
            }
        }
        return all;
    }

    static String name(OptimizerSettings optimizer) {
        return optimizer instanceof Sgd sgd && sgd.momentum() > 0
                ? optimizer.displayName() + " " + Numbers.setting(sgd.momentum())
                : optimizer.displayName();
    }
}
