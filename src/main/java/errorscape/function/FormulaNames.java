package errorscape.function;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the names in a formula mean. Variables hide constants and functions of the same name.
final class FormulaNames {
    private final List<String> variables;

    FormulaNames(List<String> variables) {
        this.variables = variables;
    }

    /// The variable or constant of a name as typed.
    Optional<Expr> value(String name) {
        int exact = variables.indexOf(name);
        int index = exact >= 0
                ? exact
                : variables.stream()
                        .map(variable -> variable.toLowerCase(Locale.ROOT))
                        .toList()
                        .indexOf(name.toLowerCase(Locale.ROOT));
        if (index >= 0) {
            return Optional.of(new Expr.Variable(index));
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "pi", "\u03C0" -> Optional.of(new Expr.Constant(Math.PI));
            case "e" -> Optional.of(new Expr.Constant(Math.E));
            default -> Optional.empty();
        };
    }

    /// A function of one argument by its name in lower case.
    Optional<UnaryFunction> function(String name) {
        String known = switch (name) {
            case "ln" -> "log";
            case "arcsin" -> "asin";
            case "arccos" -> "acos";
            case "arctan" -> "atan";
            case "sgn" -> "sign";
            default -> name;
        };
        return Arrays.stream(UnaryFunction.values())
                .filter(function -> function.name().toLowerCase(Locale.ROOT).equals(known))
                .findFirst();
    }

    /// A function of two arguments by its name in lower case.
    Optional<Expr.Operator> operator(String name) {
        return switch (name) {
            case "min" -> Optional.of(Expr.Operator.MIN);
            case "max" -> Optional.of(Expr.Operator.MAX);
            case "pow" -> Optional.of(Expr.Operator.POWER);
            default -> Optional.empty();
        };
    }

    /// What to do about a name that means nothing.
    String unknown(String name) {
        boolean product = name.length() <= 6
                && name.chars().allMatch(c -> value(String.valueOf((char) c)).isPresent());
        if (product) {
            String spread = name.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining("*"));
            return "\"" + name + "\" is not known; write " + spread + " for a product";
        }
        return "\"" + name + "\" is not known; there are " + String.join(", ", variables) + ", pi, e and the functions "
                + Arrays.stream(UnaryFunction.values())
                        .map(function -> function.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", min, max, pow";
    }
}
