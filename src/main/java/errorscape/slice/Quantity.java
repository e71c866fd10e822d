package errorscape.slice;

/// What can be drawn over a plane: something computed at every point of weight space.
public enum Quantity {
    TRAINING_LOSS("training loss", "the loss that training lowers, regularisation included"),
    VALIDATION_LOSS("validation loss", "the loss of samples that training does not see, without regularisation"),
    BATCH_LOSS("mini-batch loss", "the loss of the samples the next step looks at: what \"stochastic\" means"),
    ERROR_RATE("error rate", "the share of the training samples that are classified wrongly: flat between its steps"),
    GRADIENT_NORM("gradient norm", "the length of the gradient over all weights: zero at critical points"),
    SMALLEST_EIGENVALUE("smallest eigenvalue", "of the Hessian over all weights: negative where a way down bends away"),
    EIGENVALUE_RATIO(
            "eigenvalue ratio",
            "|smallest| / |largest| eigenvalue of the Hessian: near zero, what looks convex is (Li et al. 2018)");

    private final String label;
    private final String meaning;

    Quantity(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// The name for people, as it stands at the axis.
    public String label() {
        return label;
    }

    /// What it is, in one line.
    public String meaning() {
        return meaning;
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
