package errorscape.optimizer;

import java.util.List;
import java.util.Locale;

/// What a step was made of: quantities with symbols, and formulas of these symbols.
///
/// @param formulas in the order in which the step computes them, quantities in braces: `{v} = {β} · {v₀} + {g}`
public record Explanation(List<Quantity> quantities, List<String> formulas) {
    public Explanation {
        quantities = List.copyOf(quantities);
        formulas = List.copyOf(formulas);
    }

    /// What a quantity is to the step.
    public enum Role {
        /// The gradient it began with.
        GRADIENT,
        /// What the optimizer remembers or adapts, in the units of a gradient.
        MEMORY,
        /// What was added to the weights.
        STEP,
        /// A setting or a number of the step.
        NUMBER,
        /// Any other vector.
        OTHER
    }

    /// A vector over the weights, or a number.
    ///
    /// @param values one for each weight, or a single one; not to be modified
    public record Quantity(String symbol, String name, Role role, double[] values) {
        public static Quantity number(String symbol, String name, double value) {
            return new Quantity(symbol, name, Role.NUMBER, new double[] {value});
        }
    }

    /// The step of an optimizer that tells no more: gradient and step.
    ///
    /// @param before weights before the step
    /// @param after weights after it
    /// @param gradient it began with
    public static Explanation ofStep(double[] before, double[] after, double[] gradient) {
        return new Explanation(
                List.of(
                        new Quantity("g", "gradient", Role.GRADIENT, gradient.clone()),
                        new Quantity("Δw", "step", Role.STEP, difference(after, before))),
                List.of("w ← w + {Δw}"));
    }

    /// `after - before`, entry by entry.
    public static double[] difference(double[] after, double[] before) {
        double[] difference = new double[after.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = after[i] - before[i];
        }
        return difference;
    }

    /// A formula with its symbols.
    public static String symbolic(String formula) {
        return formula.replace("{", "").replace("}", "");
    }

    /// A formula with its numbers for one weight.
    public String filled(String formula, int weight) {
        String text = formula;
        for (Quantity quantity : quantities) {
            double value = quantity.values()[quantity.values().length == 1 ? 0 : weight];
            text = text.replace("{" + quantity.symbol() + "}", number(value));
        }
        return text;
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        // Without zeros that say nothing: 0.05, 1e-8.
        if (text.contains(".")) {
            text = text.replaceAll("\\.?0+(?=$|e)", "")
                    .replaceAll("e([+-])0*", "e$1")
                    .replace("e+", "e");
        }
        return value < 0 ? "(" + text.replace('-', '−') + ")" : text.replace('-', '−');
    }
}
