package errorscape.ui.lab;

import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.laboratory.Restarts;
import errorscape.laboratory.RestartsResult;
import errorscape.network.Initialiser;
import errorscape.plot.Categories;
import errorscape.plot.ChartMark;
import errorscape.plot.Hit;
import errorscape.plot.LineChart;
import errorscape.plot.ScatterChart;
import errorscape.plot.Series;
import errorscape.plot.StackedHistogram;
import errorscape.render.LossScale;
import errorscape.scenario.Experiment;
import errorscape.scenario.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Random restarts.
final class RestartsKind implements LabKind {
    private static final int BINS = 40;

    @Override
    public String title() {
        return "Restarts";
    }

    @Override
    public String about() {
        return "Trains from many random starts. How good are the ends, how many different minima are there up to"
                + " symmetry, and how many restarts are worth their time?";
    }

    @Override
    public String shows() {
        return "Histogram of the final losses, best of k, the chance of a good end and every run appear here. A click"
                + " on a run puts its start in the main window.";
    }

    @Override
    public List<LabField> fields() {
        return List.of(
                new LabField("labRuns", "Runs", "100", 5, "Starts of each initialiser"),
                new LabField("labSteps", "Steps", "1000", 6, "Steps each run makes"),
                new LabField(
                        "labSources",
                        "Start from",
                        "",
                        14,
                        "Initialisers compared, such as xavier he normal:0.5, or box for points of the slice;"
                                + " empty for the scenario's own",
                        "the scenario's own"),
                new LabField("labSeed", "Seed", "1", 4, "Seed of the first start; the others follow"),
                new LabField(
                        "labThreshold",
                        "Good enough",
                        "",
                        6,
                        "A loss that is good enough; empty: 5 % of the way from the best end to the median start"));
    }

    @Override
    public LabResult run(Experiment experiment, LabInput input, Lab.Control control) {
        List<Restarts.Source> sources = new ArrayList<>();
        for (String word : input.words("labSources")) {
            sources.add(source(word, experiment));
        }
        if (sources.isEmpty()) {
            sources.add(Restarts.usual(experiment.scenario()));
        }
        return Restarts.run(
                experiment,
                new Restarts.Options(
                        input.small("labRuns", "the number of runs"),
                        input.whole("labSteps", "the number of steps"),
                        sources,
                        input.whole("labSeed", "the seed"),
                        input.numberIfAny("labThreshold", "a loss that is good enough")),
                control);
    }

    private static Restarts.Source source(String word, Experiment experiment) {
        if (word.equalsIgnoreCase("box")) {
            return Restarts.Source.BOX;
        }
        if (!(experiment.scenario().subject() instanceof Subject.DataAndNetwork)) {
            throw new IllegalArgumentException("only networks that learn samples have initialisers; use box");
        }
        String[] parts = word.split(":", 2);
        Initialiser.Scheme scheme = Arrays.stream(Initialiser.Scheme.values())
                .filter(s -> s.name().equals(parts[0].toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no initialiser “" + parts[0]
                        + "”; there are xavier, he, normal, uniform, zero, constant, and box"));
        try {
            return Restarts.Source.of(new Initialiser(scheme, parts.length == 1 ? 1 : Double.parseDouble(parts[1])));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the scale of " + parts[0] + " must be a number", e);
        }
    }

    @Override
    public List<LabPicture> pictures(LabResult of, UnaryOperator<String> words) {
        RestartsResult result = (RestartsResult) of;
        List<String> sources = result.sources();
        List<LabPicture> pictures = new ArrayList<>();
        StackedHistogram losses = losses(result, words);
        pictures.add(new LabPicture(
                words.apply("Final losses"), (w, h, palette) -> losses.compose(w, h, 1, palette), (x, y, w, h) -> {
                    Hit hit = losses.at(x, y, w, h, 1);
                    return hit == null ? -1 : result.convergedRunsOf(sources.get(hit.group()))[hit.index()];
                }));
        pictures.add(new LabPicture(
                "Best of k", (w, h, palette) -> bestOf(result, words).compose(w, h, 1, palette)));
        pictures.add(new LabPicture("Chance", (w, h, palette) -> chance(result).compose(w, h, 1, palette)));
        ScatterChart runs = runs(result, words);
        pictures.add(new LabPicture("Runs", (w, h, palette) -> runs.compose(w, h, 1, palette), (x, y, w, h) -> {
            Hit hit = runs.nearest(x, y, 12, w, h, 1);
            return hit == null ? -1 : result.runsOf(sources.get(hit.group()))[hit.index()];
        }));
        return pictures;
    }

    private static StackedHistogram losses(RestartsResult result, UnaryOperator<String> words) {
        List<StackedHistogram.Group> groups = new ArrayList<>();
        for (String source : result.sources()) {
            groups.add(
                    new StackedHistogram.Group(source, result.finalLosses(source), Categories.colour(groups.size())));
        }
        return new StackedHistogram(groups, BINS, words.apply("loss at end"), "runs", "Every run diverged.");
    }

    private static LineChart bestOf(RestartsResult result, UnaryOperator<String> words) {
        List<Series> series = new ArrayList<>();
        for (String source : result.sources()) {
            series.add(overCount(source, result.bestOf(source), series.size()));
        }
        return new LineChart(
                        series,
                        LossScale.Kind.LINEAR,
                        "best of so many runs",
                        words.apply("expected loss"),
                        Double.NaN,
                        "No runs.")
                .withMarks(List.of(new ChartMark(false, result.threshold(), "good enough", 0xFF8B94A3, 4)));
    }

    private static LineChart chance(RestartsResult result) {
        List<Series> series = new ArrayList<>();
        for (String source : result.sources()) {
            series.add(overCount(source, result.success(source), series.size()));
        }
        return new LineChart(
                series, LossScale.Kind.LINEAR, "runs", "chance that one is good enough", Double.NaN, "No runs.");
    }

    private static Series overCount(String name, double[] values, int category) {
        double[] counts = new double[values.length];
        Arrays.setAll(counts, k -> k + 1.0);
        return new Series(name, counts, values, values.length, Categories.colour(category));
    }

    private static ScatterChart runs(RestartsResult result, UnaryOperator<String> words) {
        List<Series> groups = new ArrayList<>();
        for (String source : result.sources()) {
            int[] runs = result.runsOf(source);
            double[] starts = Arrays.stream(runs).mapToDouble(result::startLoss).toArray();
            double[] ends = Arrays.stream(runs).mapToDouble(result::endLoss).toArray();
            groups.add(new Series(source, starts, ends, runs.length, Categories.colour(groups.size())));
        }
        return new ScatterChart(
                groups,
                LossScale.Kind.LINEAR,
                LossScale.Kind.LINEAR,
                words.apply("loss at start"),
                words.apply("loss at end"),
                "Every run diverged.",
                List.of(new ChartMark(false, result.threshold(), "good enough", 0xFF8B94A3, 4)));
    }
}
