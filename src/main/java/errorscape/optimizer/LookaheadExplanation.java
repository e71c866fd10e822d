package errorscape.optimizer;

import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import java.util.ArrayList;
import java.util.List;

/// Explains a step after which Lookahead goes back part of the way.
final class LookaheadExplanation {
    private LookaheadExplanation() {}

    /// @param fast the step without it
    /// @param from weights before the step
    /// @param to weights after it, which are the slow weights now
    static Explanation of(Explanation fast, Lookahead lookahead, double[] from, double[] to) {
        List<Quantity> quantities = new ArrayList<>();
        for (Quantity quantity : fast.quantities()) {
            quantities.add(
                    quantity.role() == Role.STEP
                            ? new Quantity(
                                    quantity.symbol(), "fast step, before going back", Role.OTHER, quantity.values())
                            : quantity);
        }
        quantities.add(Quantity.number("a", "lookahead share", lookahead.share()));
        quantities.add(new Quantity(
                "φ₀", "slow weight before", Role.OTHER, lookahead.slowBefore().clone()));
        quantities.add(new Quantity(
                "θ", "fast weight after the step", Role.OTHER, lookahead.fast().clone()));
        quantities.add(new Quantity("φ", "slow weight", Role.OTHER, to.clone()));
        quantities.add(new Quantity("θ₀", "weight before the step", Role.OTHER, from.clone()));
        quantities.add(new Quantity("Δφ", "step", Role.STEP, Explanation.difference(to, from)));
        List<String> formulas = new ArrayList<>(fast.formulas());
        formulas.add("{φ} = {φ₀} + {a} · ({θ} − {φ₀})");
        formulas.add("{Δφ} = {φ} − {θ₀}");
        return new Explanation(quantities, formulas);
    }
}
