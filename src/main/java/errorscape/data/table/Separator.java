package errorscape.data.table;

/// What stands between the cells of a line.
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|'),
    /// One or more blanks or tabs.
    BLANKS(' ');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }
}
