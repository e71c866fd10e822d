package errorscape.function;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Functions in a formula with what they are applied to: in brackets, or as on a blackboard without: `sin x`,
/// `sin 2x cos y` for `sin(2*x)*cos(y)`, `sin^2(x)` for `sin(x)^2`.
final class FormulaCalls {
    private final FormulaParser parser;
    private final FormulaNames names;

    FormulaCalls(FormulaParser parser, FormulaNames names) {
        this.parser = parser;
        this.names = names;
    }

    /// The call that begins behind a name.
    Expr of(Token name) {
        String text = name.text().toLowerCase(Locale.ROOT);
        Optional<UnaryFunction> function = names.function(text);
        if (function.isPresent()) {
            return unary(name, function.get());
        }
        Optional<Expr.Operator> operator = names.operator(text);
        if (operator.isEmpty() && !text.equals("if")) {
            throw new FormulaException(name.column(), names.unknown(name.text()));
        }
        Token open = parser.peek();
        if (open.kind() != Token.Kind.OPEN) {
            throw new FormulaException(
                    open.column(), name.text() + " needs its arguments in brackets: " + name.text() + "(...)");
        }
        List<Expr> arguments = parser.arguments();
        if (operator.isEmpty()) {
            count(name, arguments, 3, 3);
            return new Expr.Chosen(arguments.get(0), arguments.get(1), arguments.get(2));
        }
        count(name, arguments, 2, operator.get() == Expr.Operator.POWER ? 2 : Integer.MAX_VALUE);
        Expr joined = arguments.getFirst();
        for (Expr argument : arguments.subList(1, arguments.size())) {
            joined = new Expr.Joined(operator.get(), joined, argument);
        }
        return joined;
    }

    private Expr unary(Token name, UnaryFunction function) {
        Optional<Expr> exponent = exponent(name);
        Token next = parser.peek();
        Expr argument;
        if (next.kind() == Token.Kind.OPEN) {
            List<Expr> arguments = parser.arguments();
            count(name, arguments, 1, 1);
            argument = arguments.getFirst();
        } else if (next.kind() == Token.Kind.END
                || next.kind() == Token.Kind.CLOSE
                || next.kind() == Token.Kind.COMMA) {
            throw new FormulaException(next.column(), name.text() + " needs its argument: " + name.text() + "(...)");
        } else {
            argument = bare();
        }
        Expr applied = new Expr.Applied(function, argument);
        return exponent.<Expr>map(e -> new Expr.Joined(Expr.Operator.POWER, applied, e))
                .orElse(applied);
    }

    /// Of `sin^2 x`.
    private Optional<Expr> exponent(Token name) {
        if (!parser.peek().is("^")) {
            return Optional.empty();
        }
        parser.take();
        Token number = parser.take();
        if (number.kind() != Token.Kind.NUMBER) {
            throw new FormulaException(
                    number.column(),
                    "a power of " + name.text() + " itself is a positive number; " + name.text()
                            + "^-1 is read as the inverse function by some and as 1/" + name.text()
                            + " by others: write which");
        }
        return Optional.of(new Expr.Constant(number.value()));
    }

    /// What a function without brackets is applied to: factors side by side, up to the next function, bracket or sign.
    private Expr bare() {
        Expr product = parser.expression(FormulaParser.SIGN);
        while (parser.peek().kind() == Token.Kind.NAME
                && names.value(parser.peek().text()).isPresent()) {
            product = new Expr.Joined(Expr.Operator.TIMES, product, parser.expression(FormulaParser.SIGN));
        }
        return product;
    }

    private static void count(Token name, List<Expr> arguments, int least, int most) {
        int n = arguments.size();
        if (n < least || n > most) {
            String wanted = least == 3
                    ? "a condition and two expressions, with commas between"
                    : least == most
                            ? least == 1 ? "one argument" : "two arguments, with a comma between"
                            : "two or more arguments, with commas between";
            throw new FormulaException(name.column(), name.text() + " takes " + wanted + ", not " + n);
        }
    }
}
