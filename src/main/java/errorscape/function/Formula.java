package errorscape.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A formula as a person typed it, understood.
///
/// @param expr its tree
/// @param variables their names
/// @param parameters the letters whose values are chosen, in the order in which they occur
public record Formula(Expr expr, List<String> variables, List<FormulaParameter> parameters) {
    public Formula {
        variables = List.copyOf(variables);
        parameters = List.copyOf(parameters);
    }

    /// Reads a formula in which letters that are no variables may stand.
    ///
    /// @param given values and ranges of letters; those that do not occur are left out, and others are standard
    /// @throws FormulaException if it is not a formula
    public static Formula read(String text, List<String> variables, List<FormulaParameter> given) {
        FormulaNames names = new FormulaNames(variables, Optional.of(given));
        Expr expr = FormulaParser.parse(text, names);
        return new Formula(expr, variables, new ArrayList<>(names.found()));
    }

    /// The formula as this program writes it: `4*x`, `x^2`, `abs(x)`, with brackets only where they are needed.
    public String form() {
        return FormulaText.of(expr, variables);
    }
}
