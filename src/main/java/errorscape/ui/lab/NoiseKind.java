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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Noise against escape time.
final class NoiseKind implements LabKind {
    /// Pixels from a rise that still count as on it.
    private static final double REACH = 14;

    @Override
    public String title() {
        return "Noise";
    }

    @Override
    public String about() {
        return "Put the start near a saddle or into a poor minimum. Mini-batches and noise on the gradient shake runs"
                + " out of it: how long does each kind of noise take?";
    }

    @Override
    public String shows() {
        return "The share of runs that have escaped appears here, step by step, for every kind of noise. A click on a"
                + " curve puts the run that escaped there in the main window.";
    }

    @Override
    public List<LabField> fields() {
        return List.of(
                new LabField(
                        "labBatches",
                        "Batches",
                        "",
                        10,
                        "Batch sizes, such as all 16 4 1; empty: all and powers of four"),
                new LabField("labNoise", "Noise", "0.01 0.1 1", 9, "Variances of Gaussian noise on the gradient"),
                new LabField("labAnnealing", "Annealing", "0 0.55", 7, "How fast that noise fades; 0 for never"),
                new LabField("labRepeats", "Repeats", "20", 4, "Runs of each kind, with other seeds"),
                new LabField("labSteps", "Steps", "2000", 6, "Steps each run makes"),
                new LabField(
                        "labLevel",
                        "Escaped below",
                        "",
                        6,
                        "The loss below which a run has escaped; empty: a tenth of the way from the start to the best"
                                + " end"));
    }

    @Override
    public LabResult run(Experiment experiment, LabInput input, Lab.Control control) {
        int repeats = input.small("labRepeats", "the number of repeats");
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
                                input.numbers("labNoise", "a variance"),
                                input.numbers("labAnnealing", "an annealing"),
                                repeats),
                        repeats,
                        input.whole("labSteps", "the number of steps"),
                        input.numberIfAny("labLevel", "the loss to escape below")),
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
    public List<LabPicture> pictures(LabResult of, UnaryOperator<String> words) {
        NoiseResult result = (NoiseResult) of;
        LineChart escaped = escaped(result);
        List<ChartKey.Names.Name> names = new ArrayList<>();
        for (int v = 0; v < result.variants().size(); v++) {
            names.add(new ChartKey.Names.Name(
                    result.variants().get(v) + ": " + result.escapes(v).length + " of " + result.runsMade(v),
                    Categories.colour(v)));
        }
        return List.of(new LabPicture(
                        "Escaped by step", (w, h, palette) -> escaped.compose(w, h, 1, palette), (x, y, w, h) -> {
                            Hit hit = escaped.nearest(x, y, REACH, w, h, 1);
                            return hit == null ? -1 : run(result, hit);
                        })
                .withKey(new ChartKey.Names("escaped", names), false));
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
        return new LineChart(series, LossScale.Kind.LINEAR, "step", "share that escaped", Double.NaN, "No runs.");
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
