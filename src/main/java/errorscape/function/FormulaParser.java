package errorscape.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the text of a formula to its tree, by operator precedence (Pratt 1973): comparisons below `+ -` below `* /`
/// below the sign below `^`, which groups to the right, so that `-x^2` is `-(x^2)`. What stands side by side is
/// multiplied, as `*` is: `4x`, `(x+1)(y-1)`, `xy`. Names are the variables, `pi`, `e`, parameters where they are
/// allowed, and the functions; upper and lower case are the same, but for parameters.
public final class FormulaParser {
    /// Keeps the recursion shallow.
    static final int LONGEST = 4000;

    private static final int DEEPEST = 200;
    private static final int COMPARISON = 1;
    private static final int SUM = 2;
    private static final int PRODUCT = 3;
    static final int SIGN = 4;
    private static final int POWER = 5;

    private final List<Token> tokens;
    private final FormulaNames names;
    private final FormulaCalls calls;
    private int at;
    private int depth;
    /// Bars of absolute values that wait for their other end, within the present brackets.
    private int bars;

    private FormulaParser(List<Token> tokens, FormulaNames names) {
        this.tokens = tokens;
        this.names = names;
        calls = new FormulaCalls(this, names);
    }

    /// The tree of a formula without parameters.
    ///
    /// @param variables their names, in the order of [Expr.Variable#index()]
    /// @throws FormulaException if it is not a formula of these variables
    public static Expr parse(String text, List<String> variables) {
        return parse(text, new FormulaNames(variables));
    }

    static Expr parse(String text, FormulaNames names) {
        if (text.length() > LONGEST) {
            throw new FormulaException(
                    LONGEST + 1, "the formula is too long; up to " + LONGEST + " characters are read");
        }
        if (text.isBlank()) {
            throw new FormulaException(1, "the formula is empty; write one such as x^2 + y^2");
        }
        FormulaParser parser = new FormulaParser(apart(Lexer.tokens(text), names), names);
        Expr expr = parser.expression(0);
        parser.expectEnd();
        return expr;
    }

    /// Names that are several, one for each.
    private static List<Token> apart(List<Token> tokens, FormulaNames names) {
        List<Token> apart = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            // A word before a bracket is meant as a function.
            boolean call = token.kind() == Token.Kind.NAME
                    && tokens.get(i + 1).kind() == Token.Kind.OPEN
                    && tokens.get(i + 1).column()
                            == token.column() + token.text().length();
            if (token.kind() != Token.Kind.NAME || call) {
                apart.add(token);
                continue;
            }
            int column = token.column();
            for (String part : names.parts(token.text())) {
                apart.add(new Token(Token.Kind.NAME, part, 0, column));
                column += part.length();
            }
        }
        return apart;
    }

    Expr expression(int least) {
        if (++depth > DEEPEST) {
            throw new FormulaException(peek().column(), "brackets and powers are nested too deeply");
        }
        Expr left = operand();
        Expr compared = null;
        while (true) {
            Token token = peek();
            boolean product = beginsFactor(token);
            int precedence = product ? PRODUCT : precedence(token);
            if (precedence == 0 || precedence < least) {
                break;
            }
            at += product ? 0 : 1;
            if (token.kind() == Token.Kind.RELATION) {
                Expr right = expression(SUM);
                Expr holds = new Expr.Compared(
                        Relation.of(token.text()).orElseThrow(), compared == null ? left : compared, right);
                // 0 < x < 1 asks both.
                left = compared == null ? holds : new Expr.Joined(Expr.Operator.TIMES, left, holds);
                compared = right;
            } else {
                Expr right = expression(precedence == POWER ? SIGN : precedence + 1);
                left = new Expr.Joined(product ? Expr.Operator.TIMES : operator(token), left, right);
            }
        }
        depth--;
        return left;
    }

    /// Whether a factor begins here that nobody has written a sign before.
    private boolean beginsFactor(Token token) {
        return token.kind() == Token.Kind.NAME
                || token.kind() == Token.Kind.OPEN
                || (token.kind() == Token.Kind.BAR && bars == 0);
    }

    /// 0 of what joins nothing.
    private static int precedence(Token token) {
        return switch (token.kind()) {
            case RELATION -> COMPARISON;
            case OPERATOR ->
                switch (token.text()) {
                    case "+", "-" -> SUM;
                    case "*", "/" -> PRODUCT;
                    default -> POWER;
                };
            default -> 0;
        };
    }

    private static Expr.Operator operator(Token token) {
        return switch (token.text()) {
            case "+" -> Expr.Operator.PLUS;
            case "-" -> Expr.Operator.MINUS;
            case "*" -> Expr.Operator.TIMES;
            case "/" -> Expr.Operator.OVER;
            default -> Expr.Operator.POWER;
        };
    }

    private Expr operand() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Expr.Constant(token.value());
            case NAME -> named(token);
            case OPEN -> {
                int outer = bars;
                bars = 0;
                Expr inner = expression(0);
                bars = outer;
                close(token);
                yield inner;
            }
            case BAR -> absolute(token);
            case OPERATOR -> {
                if (token.is("-")) {
                    yield new Expr.Negated(expression(SIGN));
                }
                if (token.is("+")) {
                    yield expression(SIGN);
                }
                throw new FormulaException(token.column(), "something is missing before " + token.quoted());
            }
            case RELATION ->
                throw new FormulaException(token.column(), "something is missing before " + token.quoted());
            case CLOSE -> throw new FormulaException(token.column(), explainClose());
            case COMMA -> throw new FormulaException(token.column(), "something is missing before the comma");
            case END -> throw new FormulaException(token.column(), "the formula breaks off; something is missing here");
        };
    }

    private Expr absolute(Token open) {
        bars++;
        Expr inner = expression(0);
        Token end = take();
        if (end.kind() != Token.Kind.BAR) {
            throw new FormulaException(end.column(), "a \"|\" is missing for the bar at column " + open.column());
        }
        bars--;
        return new Expr.Applied(UnaryFunction.ABS, inner);
    }

    private String explainClose() {
        boolean empty = at >= 2 && tokens.get(at - 2).kind() == Token.Kind.OPEN;
        return empty ? "these brackets are empty" : "something is missing before \")\"";
    }

    private Expr named(Token name) {
        if (names.parameter(name.text()) && peek().kind() == Token.Kind.OPEN && adjoins(name)) {
            throw new FormulaException(
                    name.column(),
                    "there is no function " + name.text() + "; write " + name.text() + "*(...) for a product");
        }
        Optional<Expr> value = names.value(name.text());
        return value.isPresent() ? value.get() : calls.of(name);
    }

    private boolean adjoins(Token name) {
        return peek().column() == name.column() + name.text().length();
    }

    /// The arguments in the brackets that begin here.
    List<Expr> arguments() {
        Token open = take();
        int outer = bars;
        bars = 0;
        List<Expr> arguments = new ArrayList<>();
        arguments.add(expression(0));
        while (peek().kind() == Token.Kind.COMMA) {
            at++;
            arguments.add(expression(0));
        }
        bars = outer;
        close(open);
        return arguments;
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
                ? "a comma only stands between the arguments of min, max, pow and if; numbers have a decimal point"
                : "an operator is missing between " + tokens.get(at - 1).quoted() + " and " + token.quoted()
                        + "; write * to multiply";
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        return tokens.get(at++);
    }
}
