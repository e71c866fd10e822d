package errorscape.function;

import java.util.ArrayList;
import java.util.List;

/// Cuts a formula into words.
final class Lexer {
    /// The digits, then the minus.
    private static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207B";

    private static final int MINUS = 10;

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /// The words of a formula, an END behind the last.
    ///
    /// @throws FormulaException at a character that has no meaning
    static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        List<Token> tokens = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                at++;
            } else if (SUPERSCRIPTS.indexOf(c) >= 0) {
                superscript(tokens);
            } else {
                tokens.add(next(c));
            }
        }
        tokens.add(new Token(Token.Kind.END, "", 0, text.length() + 1));
        return tokens;
    }

    /// `x\u00B2` is `x^2`, and a power with a minus is one in brackets.
    private void superscript(List<Token> tokens) {
        int start = at;
        StringBuilder digits = new StringBuilder();
        boolean minus = SUPERSCRIPTS.indexOf(text.charAt(at)) == MINUS;
        at += minus ? 1 : 0;
        while (at < text.length()
                && SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0
                && SUPERSCRIPTS.indexOf(text.charAt(at)) < MINUS) {
            digits.append(SUPERSCRIPTS.indexOf(text.charAt(at++)));
        }
        if (digits.isEmpty()) {
            throw new FormulaException(start + 1, "a minus up there needs its digits");
        }
        tokens.add(token(Token.Kind.OPERATOR, "^", start));
        if (minus) {
            tokens.add(token(Token.Kind.OPEN, "(", start));
            tokens.add(token(Token.Kind.OPERATOR, "-", start));
        }
        tokens.add(new Token(Token.Kind.NUMBER, digits.toString(), Double.parseDouble(digits.toString()), start + 1));
        if (minus) {
            tokens.add(token(Token.Kind.CLOSE, ")", start));
        }
    }

    private Token next(char c) {
        int start = at;
        if (digit(c) || c == '.') {
            return number(start);
        }
        if (Character.isLetter(c) || c == '_') {
            while (at < text.length() && namePart(text.charAt(at))) {
                at++;
            }
            return token(Token.Kind.NAME, text.substring(start, at), start);
        }
        at++;
        return switch (c) {
            case '+', '/', '^' -> token(Token.Kind.OPERATOR, String.valueOf(c), start);
            case '\u00F7' -> token(Token.Kind.OPERATOR, "/", start);
            case '-', '\u2212', '\u2013' -> token(Token.Kind.OPERATOR, "-", start);
            case '*', '\u00B7', '\u00D7', '\u22C5' -> {
                boolean power = c == '*' && at < text.length() && text.charAt(at) == '*';
                at += power ? 1 : 0;
                yield token(Token.Kind.OPERATOR, power ? "^" : "*", start);
            }
            case '(', '[', '{' -> token(Token.Kind.OPEN, "(", start);
            case ')', ']', '}' -> token(Token.Kind.CLOSE, ")", start);
            case ',' -> token(Token.Kind.COMMA, ",", start);
            case '<', '>', '=', '!', '\u2264', '\u2265', '\u2260' -> relation(c, start);
            case '|' -> token(Token.Kind.BAR, "|", start);
            case '\u221A' -> token(Token.Kind.NAME, "sqrt", start);
            case '\u221B' -> token(Token.Kind.NAME, "cbrt", start);
            default -> throw new FormulaException(start + 1, "the character \"" + c + "\" has no meaning here");
        };
    }

    private Token relation(char c, int start) {
        boolean equal = at < text.length() && text.charAt(at) == '=' && "<>=!".indexOf(c) >= 0;
        at += equal ? 1 : 0;
        String sign = switch (c) {
            case '\u2264' -> "<=";
            case '\u2265' -> ">=";
            case '\u2260' -> "!=";
            default -> c + (equal ? "=" : "");
        };
        if (sign.equals("=")) {
            throw new FormulaException(start + 1, "write only the expression, without \"=\"; == compares");
        }
        if (sign.equals("!")) {
            throw new FormulaException(start + 1, "the character \"!\" has no meaning here; != compares");
        }
        return token(Token.Kind.RELATION, sign, start);
    }

    private Token number(int start) {
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (text.substring(start, at).equals(".")) {
            throw new FormulaException(start + 1, "a point alone is no number; write 0.5 or *");
        }
        exponent();
        String typed = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == '.') {
            throw new FormulaException(at + 1, "a number has one decimal point");
        }
        double value = Double.parseDouble(typed);
        if (Double.isInfinite(value)) {
            throw new FormulaException(start + 1, "the number " + typed + " is too large");
        }
        return new Token(Token.Kind.NUMBER, typed, value, start + 1);
    }

    /// An `e` belongs to the number only if digits follow.
    private void exponent() {
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int first = at + 1;
            if (first < text.length() && (text.charAt(first) == '+' || text.charAt(first) == '-')) {
                first++;
            }
            if (first < text.length() && digit(text.charAt(first))) {
                at = first;
                digits();
            }
        }
    }

    private void digits() {
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean namePart(char c) {
        return Character.isLetter(c) || digit(c) || c == '_';
    }

    private static Token token(Token.Kind kind, String text, int start) {
        return new Token(kind, text, 0, start + 1);
    }
}
