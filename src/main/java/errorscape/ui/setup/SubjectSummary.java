package errorscape.ui.setup;

import errorscape.data.Dataset;
import errorscape.math.Counted;
import errorscape.network.Architecture;
import errorscape.scenario.Experiment;
import errorscape.scenario.Model;
import errorscape.ui.text.Numbers;
import java.util.stream.Collectors;

/// What a scenario is about, in a few lines.
final class SubjectSummary {
    private SubjectSummary() {}

    /// How many samples of what.
    static String samples(Experiment experiment, Model model) {
        Dataset dataset = model.data().dataset();
        int validation = experiment.validation().map(v -> v.sampleCount()).orElse(0);
        int training = experiment.training().sampleCount();
        return Numbers.count(dataset.count()) + " " + Counted.noun(dataset.count(), "sample") + " · "
                + Counted.of(dataset.inputs().length, "input") + " · "
                + (dataset.classification() ? Counted.of(dataset.classNames().size(), "class") : "regression")
                + (validation == 0 ? "" : "\n" + training + " to train, " + validation + " to validate");
    }

    /// What was trained elsewhere.
    static String network(Experiment experiment, Model model) {
        Architecture architecture = model.objective().architecture();
        return architecture.sizes().stream().map(String::valueOf).collect(Collectors.joining("-"))
                + (architecture.biases() ? "" : " without biases") + ", "
                + architecture.activations().stream().map(Names::of).collect(Collectors.joining(", "))
                + "\n" + Numbers.count(architecture.dimension()) + " "
                + Counted.noun(architecture.dimension(), "weight") + " · "
                + Numbers.count(model.objective().sampleCount()) + " "
                + Counted.noun(model.objective().sampleCount(), "sample") + "\n"
                + Names.of(model.objective().loss()) + " "
                + Numbers.measured(model.objective().evaluator().value(experiment.givenWeights()), 5)
                + (model.objective().regulariser().l2() > 0
                        ? " · L2 "
                                + Numbers.setting(
                                        model.objective().regulariser().l2())
                        : "");
    }
}
