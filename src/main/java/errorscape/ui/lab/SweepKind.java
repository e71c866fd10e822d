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
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// The sweep of learning rates.
final class SweepKind implements LabKind {
    /// Pixels from a point that still count as on it.
    private static final double REACH = 14;

    @Override
    public String title() {
        return Words.text("lab.rates");
    }

    @Override
    public String about() {
        return "lab.rates.about";
    }

    @Override
    public String shows() {
        return "lab.rates.shows";
    }

    @Override
    public List<LabField> fields() {
        return List.of(
                new LabField("labOptimizers", "lab.optimizers", "scenario, momentum, adam", 18, "lab.optimizers.tip"),
                new LabField("labFrom", "lab.from.rate", "0.0001", 6, "lab.from.tip"),
                new LabField("labTo", "lab.to", "10", 5, "lab.to.tip"),
                new LabField("labCount", "lab.count", "21", 4, "lab.count.tip"),
                new LabField("labRepeats", "lab.repeats", "3", 3, "lab.repeats.rate"),
                new LabField("labSteps", "lab.steps", "1000", 6, "lab.steps.tip"));
    }

    @Override
    public LabResult run(Experiment experiment, LabInput input, Lab.Control control) {
        return RateSweep.run(
                experiment,
                new RateSweep.Options(
                        RateSweep.optimizers(experiment.scenario(), input.words("labOptimizers")),
                        input.number("labFrom", Words.text("lab.from.name")),
                        input.number("labTo", Words.text("lab.to.name")),
                        input.small("labCount", Words.text("lab.count.name")),
                        input.small("labRepeats", Words.text("lab.repeats.name")),
                        input.whole("labSteps", Words.text("lab.steps.name")),
                        OptionalDouble.empty()),
                control);
    }

    @Override
    public List<LabPicture> pictures(LabResult of, LabWords words) {
        SweepResult result = (SweepResult) of;
        LineChart loss = chart(result, SweepResult.Point::medianLoss, lossLaw(result), words.text("lab.median"))
                .withMarks(List.of(
                        new ChartMark(false, result.threshold(), Words.text("lab.good.enough"), 0xFF8B94A3, 4)));
        LineChart steps =
                chart(result, SweepResult.Point::medianSteps, LossScale.Kind.LOG, Words.text("lab.steps.good"));
        LineChart diverged =
                chart(result, SweepResult.Point::failed, LossScale.Kind.LINEAR, Words.text("lab.diverged.axis"));
        return List.of(
                picture(words.text("lab.final.loss"), loss, result),
                picture(Words.text("lab.speed"), steps, result),
                picture(Words.text("lab.divergence"), diverged, result));
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
                series,
                kind,
                LossScale.Kind.LOG,
                Words.text("lab.rate.axis"),
                name,
                Double.NaN,
                Words.text("lab.none.there"),
                List.of());
    }
}
