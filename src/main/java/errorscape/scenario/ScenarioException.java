package errorscape.scenario;

import errorscape.math.ShortText;

/// A scenario that cannot be read or built. The message is for people and names the file, the place in it (line and
/// column, or a path such as `network.hidden[1]`), what is wrong and what is allowed.
public final class ScenarioException extends RuntimeException {
    public ScenarioException(String message) {
        super(ShortText.of(message));
    }

    public ScenarioException(String message, Throwable cause) {
        super(ShortText.of(message), cause);
    }

    /// The same problem, with the name of the file in front.
    ScenarioException in(String file) {
        return new ScenarioException(file + ": " + getMessage(), this);
    }
}
