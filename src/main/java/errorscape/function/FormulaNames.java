package errorscape.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the names in a formula mean. Variables hide constants and functions of the same name. Where letters are
/// allowed, one that is neither is a parameter, such as `a` or `k2`.
final class FormulaNames {
    private static final Pattern LETTER = Pattern.compile("\\p{L}[0-9]?");

    /// Longer names are misspelt words.
    private static final int LONGEST_PRODUCT = 4;

    private final List<String> variables;
    private final Optional<List<FormulaParameter>> letters;
    private final Map<String, FormulaParameter> found = new LinkedHashMap<>();

    FormulaNames(List<String> variables) {
        this(variables, Optional.empty());
    }

    /// @param letters values of parameters; empty where there are none
    FormulaNames(List<String> variables, Optional<List<FormulaParameter>> letters) {
        this.variables = variables;
        this.letters = letters;
    }

    /// The parameters that have been asked for.
    Collection<FormulaParameter> found() {
        return found.values();
    }

    /// Whether a name is a parameter's, or could be.
    boolean parameter(String name) {
        return letters.isPresent()
                && LETTER.matcher(name).matches()
                && constant(name).isEmpty()
                && constant(name.substring(0, 1)).isEmpty();
    }

    /// The variable, constant or parameter of a name as typed.
    Optional<Expr> value(String name) {
        Optional<Expr> known = constant(name);
        if (known.isPresent() || !parameter(name)) {
            return known;
        }
        FormulaParameter parameter = found.computeIfAbsent(
                name,
                key -> letters.orElseThrow().stream()
                        .filter(p -> p.name().equals(key))
                        .findFirst()
                        .orElseGet(() -> FormulaParameter.standard(key)));
        return Optional.of(new Expr.Parameter(name, parameter.value()));
    }

    /// The parts of a name that nobody has written apart: `xy` is x y, `sinx` is sin x, `ax` is a x; the name alone
    /// where it is one, or means nothing.
    List<String> parts(String name) {
        if (known(name) || name.length() < 2) {
            return List.of(name);
        }
        for (int split = name.length() - 1; split >= 2; split--) {
            String rest = name.substring(split);
            if (function(name.substring(0, split).toLowerCase(Locale.ROOT)).isPresent() && product(rest)) {
                List<String> parts = new ArrayList<>(List.of(name.substring(0, split)));
                parts.addAll(single(rest));
                return parts;
            }
        }
        return product(name) ? single(name) : List.of(name);
    }

    private boolean known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return constant(name).isPresent()
                || parameter(name)
                || function(lower).isPresent()
                || operator(lower).isPresent()
                || lower.equals("if");
    }

    /// Whether a short name is one letter after the other, with a variable among them.
    private boolean product(String name) {
        boolean meaning = single(name).stream().allMatch(c -> constant(c).isPresent() || parameter(c));
        boolean varies = single(name).stream()
                .anyMatch(
                        c -> constant(c).filter(Expr.Variable.class::isInstance).isPresent());
        return name.length() <= LONGEST_PRODUCT && meaning && varies;
    }

    private static List<String> single(String name) {
        return name.chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }

    private Optional<Expr> constant(String name) {
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
        return "\"" + name + "\" is not known; there are " + String.join(", ", variables) + ", pi, e and the functions "
                + Arrays.stream(UnaryFunction.values())
                        .map(function -> function.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", min, max, pow, if";
    }
}
