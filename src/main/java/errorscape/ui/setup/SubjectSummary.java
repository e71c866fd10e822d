package errorscape.ui.setup;

import errorscape.data.Dataset;
import errorscape.network.Architecture;
import errorscape.scenario.Experiment;
import errorscape.scenario.Model;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.stream.Collectors;

/// What a scenario is about, in a few lines.
final class SubjectSummary {
    private SubjectSummary() {}

    /// How many samples of what.
    static String samples(Experiment experiment, Model model) {
        Dataset dataset = model.data().dataset();
        int validation = experiment.validation().map(v -> v.sampleCount()).orElse(0);
        int training = experiment.training().sampleCount();
        int classes = dataset.classification() ? dataset.classNames().size() : 0;
        String samples = Words.text(
                dataset.classification() ? "setup.samples.class" : "setup.samples.number",
                dataset.count(),
                Numbers.count(dataset.count()),
                dataset.inputs().length,
                Numbers.count(dataset.inputs().length),
                classes,
                Numbers.count(classes));
        return validation == 0
                ? samples
                : Words.text("setup.split", samples, Numbers.count(training), Numbers.count(validation));
    }

    /// What was trained elsewhere.
    static String network(Experiment experiment, Model model) {
        Architecture architecture = model.objective().architecture();
        String shape = Words.text(
                architecture.biases() ? "setup.shape" : "setup.shape.no.biases",
                architecture.sizes().stream().map(String::valueOf).collect(Collectors.joining("-")),
                architecture.activations().stream().map(Names::of).collect(Collectors.joining(", ")));
        String counts = Words.text(
                "setup.counts",
                architecture.dimension(),
                Numbers.count(architecture.dimension()),
                model.objective().sampleCount(),
                Numbers.count(model.objective().sampleCount()));
        double l2 = model.objective().regulariser().l2();
        return Words.text(
                l2 > 0 ? "setup.network.summary.l2" : "setup.network.summary",
                shape,
                counts,
                Names.of(model.objective().loss()),
                Numbers.measured(model.objective().evaluator().value(experiment.givenWeights()), 5),
                Numbers.setting(l2));
    }
}
