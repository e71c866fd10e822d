package errorscape.scenario;

import errorscape.objective.Objective;
import errorscape.slice.PlaneQuantity;
import errorscape.slice.Quantity;
import errorscape.training.BatchOfStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The quantities that an experiment has.
public final class Quantities {
    private static final String NO_SAMPLES = "a function has no samples";

    private Quantities() {}

    /// What can be drawn over the planes of an experiment, in the order of the constants.
    public static List<Quantity> of(Experiment experiment) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> missing(experiment, quantity).isEmpty())
                .toList();
    }

    /// A quantity of an experiment.
    ///
    /// @param step the mini-batch loss is that of the step after it
    /// @throws ScenarioException if the experiment has no such quantity; the message says why
    public static PlaneQuantity of(Experiment experiment, Quantity quantity, long step) {
        missing(experiment, quantity).ifPresent(reason -> {
            throw new ScenarioException("the " + quantity.label() + " cannot be drawn: " + reason);
        });
        Objective training = experiment.training();
        return switch (quantity) {
            case TRAINING_LOSS -> new PlaneQuantity.Values(training);
            case VALIDATION_LOSS ->
                new PlaneQuantity.Values(experiment.validation().orElseThrow());
            case BATCH_LOSS -> new PlaneQuantity.Values(batch(experiment, step));
            case ERROR_RATE -> new PlaneQuantity.Values(training.errorRate().orElseThrow());
            case GRADIENT_NORM -> new PlaneQuantity.GradientNorm(training);
            case SMALLEST_EIGENVALUE -> new PlaneQuantity.SmallestEigenvalue(training);
            case EIGENVALUE_RATIO -> new PlaneQuantity.EigenvalueRatio(training);
        };
    }

    private static Objective batch(Experiment experiment, long step) {
        Objective training = experiment.training();
        return BatchOfStep.samples(experiment.runSettings(), training.sampleCount(), step)
                .map(training::ofSamples)
                .orElse(training);
    }

    private static Optional<String> missing(Experiment experiment, Quantity quantity) {
        int batch = experiment.scenario().training().batchSize();
        int samples = experiment.training().sampleCount();
        String reason = switch (quantity) {
            case VALIDATION_LOSS ->
                experiment.validation().isPresent()
                        ? ""
                        : samples == 0 ? NO_SAMPLES : "no samples are kept for validation; keep a share of them";
            case BATCH_LOSS ->
                batch > 0 && batch < samples
                        ? ""
                        : samples == 0 ? NO_SAMPLES : "every step takes all samples; choose a batch size";
            case ERROR_RATE -> experiment.training().errorRate().isPresent() ? "" : "there are no classes to get wrong";
            case TRAINING_LOSS, GRADIENT_NORM, SMALLEST_EIGENVALUE, EIGENVALUE_RATIO -> "";
        };
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }
}
