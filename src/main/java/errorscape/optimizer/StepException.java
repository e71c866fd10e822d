package errorscape.optimizer;

/// A step that cannot be made, with the reason and the remedy for people.
public final class StepException extends RuntimeException {
    public StepException(String message) {
        super(message);
    }
}
