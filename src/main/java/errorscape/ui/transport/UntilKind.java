package errorscape.ui.transport;

import errorscape.training.Until;
import errorscape.words.Words;

/// The conditions at which a race can be told to pause.
enum UntilKind {
    STEPS("time.until.step", "1000"),
    MORE("time.until.more", "100"),
    LOSS("time.until.loss", "0.1"),
    STUCK("time.until.stuck", "");

    private final String key;
    private final String example;

    /// @param key of its name
    UntilKind(String key, String example) {
        this.key = key;
        this.example = example;
    }

    /// The key of its name.
    String key() {
        return key;
    }

    /// What the field of the value says while it is empty; empty if there is no value.
    String example() {
        return example.isEmpty() ? "" : Words.text("time.such", example);
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
                    throw new IllegalArgumentException(Words.text("time.passed", Long.toString(now)));
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
            throw new IllegalArgumentException(Words.text("time.noNumber", text), e);
        }
        throw new IllegalArgumentException(Words.text("time.notFinite"));
    }

    private static long count(String text) {
        try {
            double count = Double.parseDouble(text);
            if (count == Math.rint(count) && count >= 1 && count <= 1e15) {
                return (long) count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Words.text("time.noCount", text), e);
        }
        throw new IllegalArgumentException(Words.text("time.notPositive", text));
    }

    @Override
    public String toString() {
        return Words.text(key);
    }
}
