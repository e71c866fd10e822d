package errorscape.data.table;

/// What stands between the thousands of a number.
public enum Grouping {
    NONE('\0'),
    COMMA(','),
    POINT('.'),
    /// A blank of any width, breaking or not.
    BLANK(' '),
    APOSTROPHE('\'');

    private final char sign;

    Grouping(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }
}
