package errorscape.slice;

import errorscape.words.Words;

/// What can be drawn over a plane: something computed at every point of weight space.
public enum Quantity {
    TRAINING_LOSS("picture.training.loss"),
    VALIDATION_LOSS("picture.validation.loss"),
    BATCH_LOSS("picture.batch.loss"),
    ERROR_RATE("picture.error.rate"),
    GRADIENT_NORM("picture.gradient.norm"),
    SMALLEST_EIGENVALUE("picture.smallest"),
    EIGENVALUE_RATIO("picture.ratio");

    private final String key;

    Quantity(String key) {
        this.key = key;
    }

    /// The name for people, as it stands at the axis.
    public String label() {
        return Words.text(key);
    }

    /// What it is, in one line.
    public String meaning() {
        return Words.text(key + ".meaning");
    }

    /// Whether its values are losses, so that paths can be drawn at theirs.
    public boolean loss() {
        return this == TRAINING_LOSS || this == VALIDATION_LOSS || this == BATCH_LOSS;
    }

    /// Whether a grid of it takes seconds or more.
    public boolean slow() {
        return this == SMALLEST_EIGENVALUE || this == EIGENVALUE_RATIO;
    }
}
