package errorscape.ui.transport;

import errorscape.training.Until;

/// The conditions at which a race can be told to pause.
enum UntilKind {
    STEPS("step", "e.g. 1000"),
    MORE("steps more", "e.g. 100"),
    LOSS("loss", "e.g. 0.1"),
    STUCK("all stuck", "");

    private final String title;
    private final String example;

    UntilKind(String title, String example) {
        this.title = title;
        this.example = example;
    }

    /// What the field of the value says while it is empty; empty if there is no value.
    String example() {
        return example;
    }

    /// The condition with a typed value.
    ///
    /// @param now the step at which the race stands
    /// @throws IllegalArgumentException with a message for people if the value makes no sense
    Until condition(String typed, long now) {
        String text = typed.trim().replace('−', '-').replace(',', '.');
        return switch (this) {
            case STUCK -> new Until.Stuck();
            case LOSS -> new Until.Loss(loss(text));
            case STEPS -> {
                long step = count(text);
                if (step <= now) {
                    throw new IllegalArgumentException("The race is at step " + now
                            + " already. Choose a later one, or go back on the timeline first.");
                }
                yield new Until.Steps(step);
            }
            case MORE -> new Until.Steps(now + count(text));
        };
    }

    private static double loss(String text) {
        try {
            double loss = Double.parseDouble(text);
            if (Double.isFinite(loss)) {
                return loss;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "What is to be reached is a number, such as 0.1; “" + text + "” is not.", e);
        }
        throw new IllegalArgumentException("What is to be reached is a finite number, such as 0.1.");
    }

    private static long count(String text) {
        try {
            double count = Double.parseDouble(text);
            if (count == Math.rint(count) && count >= 1 && count <= 1e15) {
                return (long) count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A number of steps is a whole number, such as 1000; “" + text + "” is not.", e);
        }
        throw new IllegalArgumentException("A number of steps is whole and positive, such as 1000, not " + text + ".");
    }

    @Override
    public String toString() {
        return title;
    }
}
