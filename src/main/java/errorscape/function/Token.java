package errorscape.function;

/// A word of a formula.
///
/// @param text as typed, but operators in their plain spelling
/// @param value of a number, otherwise 0
/// @param column of its first character, from 1
record Token(Kind kind, String text, double value, int column) {
    enum Kind {
        NUMBER,
        NAME,
        OPERATOR,
        OPEN,
        CLOSE,
        /// Of an absolute value: opens or closes.
        BAR,
        RELATION,
        COMMA,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    /// For messages.
    String quoted() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
