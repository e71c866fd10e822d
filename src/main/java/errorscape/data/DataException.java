package errorscape.data;

import errorscape.math.ShortText;
import org.jspecify.annotations.Nullable;

/// Data that cannot be used. The message is for people and names the file, the line and the column as far as they are
/// known, and what to do: `moons.csv, line 17, column "x2": "abc" is not a number`.
public final class DataException extends RuntimeException {
    public DataException(String message) {
        super(ShortText.of(message));
    }

    public DataException(String message, Throwable cause) {
        super(ShortText.of(message), cause);
    }

    /// A problem at a place of a file.
    ///
    /// @param line counted from 1; 0 if the problem is not in one line
    /// @param column name of the column, if it is in one
    public static DataException at(String file, long line, @Nullable String column, String problem) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column != null) {
            text.append(", column \"").append(column).append('"');
        }
        return new DataException(text.append(": ").append(problem).toString());
    }
}
