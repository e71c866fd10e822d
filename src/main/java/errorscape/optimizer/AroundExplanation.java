package errorscape.optimizer;

import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import java.util.ArrayList;
import java.util.List;

/// Explains what stands around an optimizer together with its step.
///
/// @param decay of the weights in the loss that the optimizer sees; 0 for none
/// @param shrinkage share of themselves that the weights lose beside the step; 0 for none
record AroundExplanation(Around around, double decay, double shrinkage) {

    /// @param inside the optimizer's step as it saw it
    /// @param gradient of the loss alone
    Explanation of(Explanation inside, double[] from, double[] to, double[] gradient) {
        boolean clips = around.clipNorm() > 0 || around.clipValue() > 0;
        boolean changed = clips || decay != 0;
        List<Quantity> quantities = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        if (changed) {
            quantities.add(new Quantity("g₀", "gradient of the loss", Role.GRADIENT, gradient.clone()));
            String clipped = clips ? "clip({g₀})" : "{g₀}";
            formulas.add("{g} = " + clipped + (decay == 0 ? "" : " + {κ} · {w₀}"));
        }
        if (decay != 0 || shrinkage != 0) {
            quantities.add(Quantity.number(
                    "κ", shrinkage == 0 ? "weight decay" : "decay in this step", shrinkage == 0 ? decay : shrinkage));
            quantities.add(new Quantity("w₀", "weight before", Role.OTHER, from.clone()));
        }
        for (Quantity quantity : inside.quantities()) {
            boolean seen = changed && quantity.role() == Role.GRADIENT;
            boolean partial = shrinkage != 0 && quantity.role() == Role.STEP;
            quantities.add(
                    seen || partial
                            ? new Quantity(
                                    quantity.symbol(),
                                    seen ? "gradient as the optimizer sees it" : "step before the decay",
                                    Role.OTHER,
                                    quantity.values())
                            : quantity);
        }
        formulas.addAll(inside.formulas());
        if (shrinkage != 0) {
            quantities.add(new Quantity("Δ", "step", Role.STEP, Explanation.difference(to, from)));
            formulas.add("{Δ} = {Δw} − {κ} · {w₀}");
        }
        return new Explanation(quantities, formulas);
    }
}
