package errorscape.lesson;

import errorscape.math.ShortText;

/// A lesson that cannot be used. The message is for people and names the file, the line where there is one, what is
/// wrong and what is wanted.
public final class LessonException extends RuntimeException {
    public LessonException(String message) {
        super(ShortText.of(message));
    }

    public LessonException(String message, Throwable cause) {
        super(ShortText.of(message), cause);
    }
}
