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
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Random restarts.
final class RestartsKind implements LabKind {
    private static final int BINS = 40;

    @Override
    public String title() {
        return Words.text("lab.restarts");
    }

    @Override
    public String about() {
        return "lab.restarts.about";
    }

    @Override
    public String shows() {
        return "lab.restarts.shows";
    }

    @Override
    public List<LabField> fields() {
        return List.of(
                new LabField("labRuns", "lab.runs", "100", 5, "lab.runs.tip"),
                new LabField("labSteps", "lab.steps", "1000", 6, "lab.steps.tip"),
                new LabField("labSources", "lab.from.label", "", 14, "lab.sources.tip", "lab.sources.own"),
                new LabField("labSeed", "lab.seed", "1", 4, "lab.seed.tip"),
                new LabField("labThreshold", "lab.threshold", "", 6, "lab.threshold.tip"));
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
                        input.small("labRuns", Words.text("lab.runs.name")),
                        input.whole("labSteps", Words.text("lab.steps.name")),
                        sources,
                        input.whole("labSeed", Words.text("lab.seed.name")),
                        input.numberIfAny("labThreshold", Words.text("lab.threshold.name"))),
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
                .orElseThrow(() -> new IllegalArgumentException(Words.text("lab.no.initialiser", parts[0])));
        try {
            return Restarts.Source.of(new Initialiser(scheme, parts.length == 1 ? 1 : Double.parseDouble(parts[1])));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the scale of " + parts[0] + " must be a number", e);
        }
    }

    @Override
    public List<LabPicture> pictures(LabResult of, LabWords words) {
        RestartsResult result = (RestartsResult) of;
        List<String> sources = result.sources();
        List<LabPicture> pictures = new ArrayList<>();
        StackedHistogram losses = losses(result, words);
        pictures.add(new LabPicture(
                words.text("lab.final"), (w, h, palette) -> losses.compose(w, h, 1, palette), (x, y, w, h) -> {
                    Hit hit = losses.at(x, y, w, h, 1);
                    return hit == null ? -1 : result.convergedRunsOf(sources.get(hit.group()))[hit.index()];
                }));
        pictures.add(new LabPicture(
                Words.text("lab.best"), (w, h, palette) -> bestOf(result, words).compose(w, h, 1, palette)));
        pictures.add(new LabPicture(
                Words.text("lab.chance"), (w, h, palette) -> chance(result).compose(w, h, 1, palette)));
        ScatterChart runs = runs(result, words);
        pictures.add(new LabPicture(
                Words.text("lab.runs"), (w, h, palette) -> runs.compose(w, h, 1, palette), (x, y, w, h) -> {
                    Hit hit = runs.nearest(x, y, 12, w, h, 1);
                    return hit == null ? -1 : result.runsOf(sources.get(hit.group()))[hit.index()];
                }));
        return pictures;
    }

    private static StackedHistogram losses(RestartsResult result, LabWords words) {
        List<StackedHistogram.Group> groups = new ArrayList<>();
        for (String source : result.sources()) {
            groups.add(
                    new StackedHistogram.Group(source, result.finalLosses(source), Categories.colour(groups.size())));
        }
        return new StackedHistogram(
                groups, BINS, words.text("lab.loss.end"), Words.text("lab.runs.axis"), Words.text("lab.all.diverged"));
    }

    private static LineChart bestOf(RestartsResult result, LabWords words) {
        List<Series> series = new ArrayList<>();
        for (String source : result.sources()) {
            series.add(overCount(source, result.bestOf(source), series.size()));
        }
        return new LineChart(
                        series,
                        LossScale.Kind.LINEAR,
                        Words.text("lab.best.axis"),
                        words.text("lab.expected"),
                        Double.NaN,
                        Words.text("lab.no.runs"))
                .withMarks(List.of(
                        new ChartMark(false, result.threshold(), Words.text("lab.good.enough"), 0xFF8B94A3, 4)));
    }

    private static LineChart chance(RestartsResult result) {
        List<Series> series = new ArrayList<>();
        for (String source : result.sources()) {
            series.add(overCount(source, result.success(source), series.size()));
        }
        return new LineChart(
                series,
                LossScale.Kind.LINEAR,
                Words.text("lab.runs.axis"),
                Words.text("lab.chance.axis"),
                Double.NaN,
                Words.text("lab.no.runs"));
    }

    private static Series overCount(String name, double[] values, int category) {
        double[] counts = new double[values.length];
        Arrays.setAll(counts, k -> k + 1.0);
        return new Series(name, counts, values, values.length, Categories.colour(category));
    }

    private static ScatterChart runs(RestartsResult result, LabWords words) {
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
                words.text("lab.loss.start"),
                words.text("lab.loss.end"),
                Words.text("lab.all.diverged"),
                List.of(new ChartMark(false, result.threshold(), Words.text("lab.good.enough"), 0xFF8B94A3, 4)));
    }
}
