package errorscape.ui.lab;

import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.laboratory.NoiseResult;
import errorscape.laboratory.NoiseStudy;
import errorscape.plot.Categories;
import errorscape.plot.ChartKey;
import errorscape.plot.Hit;
import errorscape.plot.LineChart;
import errorscape.plot.Series;
import errorscape.render.LossScale;
import errorscape.scenario.Experiment;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Noise against escape time.
final class NoiseKind implements LabKind {
    /// Pixels from a rise that still count as on it.
    private static final double REACH = 14;

    @Override
    public String title() {
        return Words.text("lab.noise");
    }

    @Override
    public String about() {
        return "lab.noise.about";
    }

    @Override
    public String shows() {
        return "lab.noise.shows";
    }

    @Override
    public List<LabField> fields() {
        return List.of(
                new LabField("labBatches", "lab.batches", "", 10, "lab.batches.tip"),
                new LabField("labNoise", "lab.variances", "0.01 0.1 1", 9, "lab.variances.tip"),
                new LabField("labAnnealing", "lab.annealing", "0 0.55", 7, "lab.annealing.tip"),
                new LabField("labRepeats", "lab.repeats", "20", 4, "lab.repeats.noise"),
                new LabField("labSteps", "lab.steps", "2000", 6, "lab.steps.tip"),
                new LabField("labLevel", "lab.level", "", 6, "lab.level.tip"));
    }

    @Override
    public LabResult run(Experiment experiment, LabInput input, Lab.Control control) {
        int repeats = input.small("labRepeats", Words.text("lab.repeats.name"));
        int samples = experiment.training().sampleCount();
        List<Integer> sizes = new ArrayList<>();
        for (String word : input.words("labBatches")) {
            sizes.add(size(word, samples));
        }
        return NoiseStudy.run(
                experiment,
                new NoiseStudy.Options(
                        NoiseStudy.variants(
                                experiment.scenario().training().optimizer(),
                                sizes.isEmpty() ? NoiseStudy.usualBatchSizes(samples) : sizes,
                                input.numbers("labNoise", Words.text("lab.variance.name")),
                                input.numbers("labAnnealing", Words.text("lab.annealing.name")),
                                repeats),
                        repeats,
                        input.whole("labSteps", Words.text("lab.steps.name")),
                        input.numberIfAny("labLevel", Words.text("lab.level.name"))),
                control);
    }

    private static int size(String word, int samples) {
        if (word.toLowerCase(Locale.ROOT).equals("all")) {
            return 0;
        }
        if (samples == 0) {
            throw new IllegalArgumentException("a function has no samples to take batches of; only all fits");
        }
        try {
            int size = Integer.parseInt(word);
            if (size >= 1 && size <= samples) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a batch size is a whole number or all, not “" + word + "”", e);
        }
        throw new IllegalArgumentException("a batch size lies between 1 and " + samples + ", not " + word);
    }

    @Override
    public List<LabPicture> pictures(LabResult of, LabWords words) {
        NoiseResult result = (NoiseResult) of;
        LineChart escaped = escaped(result);
        List<ChartKey.Names.Name> names = new ArrayList<>();
        for (int v = 0; v < result.variants().size(); v++) {
            names.add(new ChartKey.Names.Name(
                    Words.text(
                            "lab.variant",
                            result.variants().get(v),
                            Numbers.count(result.escapes(v).length),
                            Numbers.count(result.runsMade(v))),
                    Categories.colour(v)));
        }
        return List.of(new LabPicture(
                        Words.text("lab.escaped.step"),
                        (w, h, palette) -> escaped.compose(w, h, 1, palette),
                        (x, y, w, h) -> {
                            Hit hit = escaped.nearest(x, y, REACH, w, h, 1);
                            return hit == null ? -1 : run(result, hit);
                        })
                .withKey(new ChartKey.Names(Words.text("lab.escaped"), names), false));
    }

    /// The run that escaped where a curve rises.
    private static int run(NoiseResult result, Hit hit) {
        int[] runs = result.escapedRuns(hit.group());
        int rise = (hit.index() - 1) / 2;
        return hit.index() > 0 && rise < runs.length ? runs[rise] : -1;
    }

    /// For each kind of noise the share of runs that have escaped by each step.
    private static LineChart escaped(NoiseResult result) {
        List<Series> series = new ArrayList<>();
        double end = end(result);
        for (int v = 0; v < result.variants().size(); v++) {
            double[] escapes = result.escapes(v);
            double made = Math.max(1, result.runsMade(v));
            int n = 2 * escapes.length + 2;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < escapes.length; i++) {
                x[2 * i + 1] = escapes[i];
                y[2 * i + 1] = i / made;
                x[2 * i + 2] = escapes[i];
                y[2 * i + 2] = (i + 1) / made;
            }
            x[n - 1] = end;
            y[n - 1] = escapes.length / made;
            series.add(new Series("", x, y, n, Categories.colour(v)));
        }
        return new LineChart(
                series,
                LossScale.Kind.LINEAR,
                Words.text("lab.step"),
                Words.text("lab.escaped.share"),
                Double.NaN,
                Words.text("lab.no.runs"));
    }

    /// Where the curves end: where the runs do, or, if all have escaped long before, a little behind the last.
    private static double end(NoiseResult result) {
        double last = 0;
        boolean all = true;
        for (int v = 0; v < result.variants().size(); v++) {
            double[] escapes = result.escapes(v);
            all &= escapes.length == result.runsMade(v);
            last = escapes.length == 0 ? last : Math.max(last, escapes[escapes.length - 1]);
        }
        return all ? Math.min((double) result.steps(), Math.ceil(1.15 * last)) : result.steps();
    }
}
