package errorscape.function;

import errorscape.math.ShortText;

/// A formula that cannot be understood; the message names the column and the remedy.
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int column;
    private final String reason;

    /// @param column of the first character that is wrong, from 1
    FormulaException(int column, String reason) {
        super(ShortText.of("column " + column + ": " + reason));
        this.column = column;
        this.reason = ShortText.of(reason);
    }

    /// Where the formula stops making sense, from 1; one behind its end if something is missing there.
    public int column() {
        return column;
    }

    /// What is wrong and what to do, without the column.
    public String reason() {
        return reason;
    }
}
