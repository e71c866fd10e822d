package errorscape.ui.lab;

import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.laboratory.RateSweep;
import errorscape.laboratory.SweepResult;
import errorscape.plot.Categories;
import errorscape.plot.ChartMark;
import errorscape.plot.Hit;
import errorscape.plot.LineChart;
import errorscape.plot.Series;
import errorscape.render.LossScale;
import errorscape.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// The sweep of learning rates.
final class SweepKind implements LabKind {
    /// Pixels from a point that still count as on it.
    private static final double REACH = 14;

    @Override
    public String title() {
        return "Learning rates";
    }

    @Override
    public String about() {
        return "Trains with learning rates over a logarithmic range. Too small crawls, too large diverges: where is the"
                + " best, and how wide is it for each optimizer?";
    }

    @Override
    public String shows() {
        return "Final loss, speed and share of runs that diverged or ended above their start appear here for every"
                + " learning rate. A click on a point"
                + " puts a run with that rate in the main window.";
    }

    @Override
    public List<LabField> fields() {
        return List.of(
                new LabField(
                        "labOptimizers",
                        "Optimizers",
                        "scenario, momentum, adam",
                        18,
                        "Compared with one another: scenario for the scenario's own, or sgd, momentum, nesterov,"
                                + " adagrad, rmsprop, adam, ..."),
                new LabField("labFrom", "From", "0.0001", 6, "Smallest learning rate"),
                new LabField("labTo", "to", "10", 5, "Largest learning rate"),
                new LabField("labCount", "Rates", "21", 4, "Learning rates between them, both included"),
                new LabField("labRepeats", "Repeats", "3", 3, "Runs at each rate, with other starts and batches"),
                new LabField("labSteps", "Steps", "1000", 6, "Steps each run makes"));
    }

    @Override
    public LabResult run(Experiment experiment, LabInput input, Lab.Control control) {
        return RateSweep.run(
                experiment,
                new RateSweep.Options(
                        RateSweep.optimizers(experiment.scenario(), input.words("labOptimizers")),
                        input.number("labFrom", "the smallest learning rate"),
                        input.number("labTo", "the largest learning rate"),
                        input.small("labCount", "the number of learning rates"),
                        input.small("labRepeats", "the number of repeats"),
                        input.whole("labSteps", "the number of steps"),
                        OptionalDouble.empty()),
                control);
    }

    @Override
    public List<LabPicture> pictures(LabResult of, UnaryOperator<String> words) {
        SweepResult result = (SweepResult) of;
        LineChart loss = chart(
                        result, SweepResult.Point::medianLoss, lossLaw(result), words.apply("median loss at end"))
                .withMarks(List.of(new ChartMark(false, result.threshold(), "good enough", 0xFF8B94A3, 4)));
        LineChart steps = chart(result, SweepResult.Point::medianSteps, LossScale.Kind.LOG, "steps to good enough");
        LineChart diverged = chart(
                result,
                SweepResult.Point::failed,
                LossScale.Kind.LINEAR,
                "share that diverged or ended above the start");
        return List.of(
                picture(words.apply("Final loss"), loss, result),
                picture("Speed", steps, result),
                picture("Divergence", diverged, result));
    }

    /// A click near a point means the run in the middle of those it sums up.
    private static LabPicture picture(String name, LineChart chart, SweepResult result) {
        return new LabPicture(name, (w, h, palette) -> chart.compose(w, h, 1, palette), (x, y, w, h) -> {
            Hit hit = chart.nearest(x, y, REACH, w, h, 1);
            return hit == null ? -1 : result.middleRun(hit.group(), hit.index());
        });
    }

    /// Logarithmic, unless some median is not positive: a logarithm would leave out the best.
    private static LossScale.Kind lossLaw(SweepResult result) {
        for (int o = 0; o < result.optimizers().size(); o++) {
            if (result.points(o).stream().anyMatch(p -> p.medianLoss() <= 0)) {
                return LossScale.Kind.LINEAR;
            }
        }
        return LossScale.Kind.LOG;
    }

    private static LineChart chart(
            SweepResult result, ToDoubleFunction<SweepResult.Point> value, LossScale.Kind kind, String name) {
        List<Series> series = new ArrayList<>();
        for (int o = 0; o < result.optimizers().size(); o++) {
            List<SweepResult.Point> points = result.points(o);
            double[] rates =
                    points.stream().mapToDouble(SweepResult.Point::learningRate).toArray();
            double[] values = points.stream().mapToDouble(value).toArray();
            series.add(new Series(result.optimizers().get(o), rates, values, rates.length, Categories.colour(o)));
        }
        return new LineChart(
                series, kind, LossScale.Kind.LOG, "learning rate", name, Double.NaN, "No run got there.", List.of());
    }
}
