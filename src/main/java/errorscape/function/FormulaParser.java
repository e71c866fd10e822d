package errorscape.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From the text of a formula to its tree, by operator precedence (Pratt 1973): `+ -` below `* /` below the sign
/// below `^`, which groups to the right, so that `-x^2` is `-(x^2)`. Names are the variables, `pi`, `e` and the
/// functions; upper and lower case are the same. Nothing is multiplied without a `*`.
public final class FormulaParser {
    /// Keeps the recursion shallow.
    static final int LONGEST = 4000;

    private static final int DEEPEST = 200;
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;

    private final List<Token> tokens;
    private final FormulaNames names;
    private int at;
    private int depth;

    private FormulaParser(List<Token> tokens, List<String> variables) {
        this.tokens = tokens;
        names = new FormulaNames(variables);
    }

    /// The tree of a formula.
    ///
    /// @param variables their names, in the order of [Expr.Variable#index()]
    /// @throws FormulaException if it is not a formula of these variables
    public static Expr parse(String text, List<String> variables) {
        if (text.length() > LONGEST) {
            throw new FormulaException(
                    LONGEST + 1, "the formula is too long; up to " + LONGEST + " characters are read");
        }
        if (text.isBlank()) {
            throw new FormulaException(1, "the formula is empty; write one such as x^2 + y^2");
        }
        FormulaParser parser = new FormulaParser(Lexer.tokens(text), variables);
        Expr expr = parser.expression(0);
        parser.expectEnd();
        return expr;
    }

    private Expr expression(int least) {
        if (++depth > DEEPEST) {
            throw new FormulaException(peek().column(), "brackets and powers are nested too deeply");
        }
        Expr left = operand();
        while (true) {
            Token token = peek();
            Optional<Infix> infix = infix(token);
            if (infix.isEmpty() || infix.get().precedence() < least) {
                break;
            }
            at++;
            int next = infix.get().operator() == Expr.Operator.POWER
                    ? SIGN
                    : infix.get().precedence() + 1;
            left = new Expr.Joined(infix.get().operator(), left, expression(next));
        }
        depth--;
        return left;
    }

    private record Infix(Expr.Operator operator, int precedence) {}

    private static Optional<Infix> infix(Token token) {
        if (token.kind() != Token.Kind.OPERATOR) {
            return Optional.empty();
        }
        return Optional.of(
                switch (token.text()) {
                    case "+" -> new Infix(Expr.Operator.PLUS, SUM);
                    case "-" -> new Infix(Expr.Operator.MINUS, SUM);
                    case "*" -> new Infix(Expr.Operator.TIMES, PRODUCT);
                    case "/" -> new Infix(Expr.Operator.OVER, PRODUCT);
                    default -> new Infix(Expr.Operator.POWER, POWER);
                });
    }

    private Expr operand() {
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case NUMBER -> new Expr.Constant(token.value());
            case NAME -> named(token);
            case OPEN -> {
                Expr inner = expression(0);
                close(token);
                yield inner;
            }
            case OPERATOR -> {
                if (token.is("-")) {
                    yield new Expr.Negated(expression(SIGN));
                }
                if (token.is("+")) {
                    yield expression(SIGN);
                }
                throw new FormulaException(token.column(), "something is missing before " + token.quoted());
            }
            case CLOSE -> throw new FormulaException(token.column(), explainClose());
            case COMMA -> throw new FormulaException(token.column(), "something is missing before the comma");
            case END -> throw new FormulaException(token.column(), "the formula breaks off; something is missing here");
        };
    }

    private String explainClose() {
        boolean empty = at >= 2 && tokens.get(at - 2).kind() == Token.Kind.OPEN;
        return empty ? "these brackets are empty" : "something is missing before \")\"";
    }

    private Expr named(Token name) {
        String text = name.text().toLowerCase(Locale.ROOT);
        Optional<Expr> value = names.value(name.text());
        if (value.isPresent()) {
            return value.get();
        }
        Optional<UnaryFunction> function = names.function(text);
        if (function.isPresent()) {
            List<Expr> arguments = arguments(name);
            count(name, arguments, 1, 1);
            return new Expr.Applied(function.get(), arguments.getFirst());
        }
        Optional<Expr.Operator> operator = names.operator(text);
        if (operator.isEmpty()) {
            throw new FormulaException(name.column(), names.unknown(name.text()));
        }
        List<Expr> arguments = arguments(name);
        count(name, arguments, 2, operator.get() == Expr.Operator.POWER ? 2 : Integer.MAX_VALUE);
        Expr joined = arguments.getFirst();
        for (Expr argument : arguments.subList(1, arguments.size())) {
            joined = new Expr.Joined(operator.get(), joined, argument);
        }
        return joined;
    }

    private List<Expr> arguments(Token name) {
        Token open = tokens.get(at);
        if (open.kind() != Token.Kind.OPEN) {
            throw new FormulaException(
                    open.column(), name.text() + " needs its argument in brackets: " + name.text() + "(...)");
        }
        at++;
        List<Expr> arguments = new ArrayList<>();
        arguments.add(expression(0));
        while (peek().kind() == Token.Kind.COMMA) {
            at++;
            arguments.add(expression(0));
        }
        close(open);
        return arguments;
    }

    private static void count(Token name, List<Expr> arguments, int least, int most) {
        int n = arguments.size();
        if (n < least || n > most) {
            String wanted = least == most
                    ? least == 1 ? "one argument" : "two arguments, with a comma between"
                    : "two or more arguments, with commas between";
            throw new FormulaException(name.column(), name.text() + " takes " + wanted + ", not " + n);
        }
    }

    private void close(Token open) {
        Token token = peek();
        if (token.kind() == Token.Kind.END) {
            throw new FormulaException(token.column(), "a \")\" is missing for the bracket at column " + open.column());
        }
        if (token.kind() != Token.Kind.CLOSE) {
            throw new FormulaException(token.column(), unexpected(token));
        }
        at++;
    }

    private void expectEnd() {
        Token token = peek();
        if (token.kind() == Token.Kind.CLOSE) {
            throw new FormulaException(token.column(), "this \")\" closes no bracket");
        }
        if (token.kind() != Token.Kind.END) {
            throw new FormulaException(token.column(), unexpected(token));
        }
    }

    private String unexpected(Token token) {
        return token.kind() == Token.Kind.COMMA
                ? "a comma only stands between the arguments of min, max and pow; numbers have a decimal point"
                : "an operator is missing between " + tokens.get(at - 1).quoted() + " and " + token.quoted()
                        + "; write * to multiply";
    }

    private Token peek() {
        return tokens.get(at);
    }
}
