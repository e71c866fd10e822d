package errorscape.plot;

import errorscape.math.Range;
import errorscape.render.ColourMap;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Palette;
import errorscape.render.Ticks;
import errorscape.scales.Drawn;
import errorscape.scales.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The axes of charts, bare and in every kind of chart.
public final class PlotScales {
    private static final double WIDTH = 500;
    private static final double HEIGHT = 300;
    private static final int BINS = 20;

    private PlotScales() {}

    public static List<Scale> all() {
        List<Scale> all = new ArrayList<>();
        for (LossScale.Kind kind : LossScale.Kind.values()) {
            String law = kind == LossScale.Kind.LOG ? "logarithmic " : "linear ";
            all.add(new Scale(law + "axis", (low, high) -> axis(kind, low, high)));
            all.add(new Scale(law + "line chart", (low, high) -> line(kind, low, high)));
            all.add(new Scale(law + "scatter chart", (low, high) -> scatter(kind, low, high)));
            all.add(new Scale(law + "histogram", (low, high) -> histogram(kind, low, high)));
            all.add(new Scale(law + "spectrum", (low, high) -> spectrum(kind, low, high)));
        }
        all.add(new Scale("stacked histogram", PlotScales::stacked));
        all.add(new Scale("map of cells", PlotScales::map));
        all.add(new Scale("chart over inputs", PlotScales::inputs));
        all.add(new Scale("colour key", PlotScales::key));
        return all;
    }

    private static Drawn axis(LossScale.Kind kind, double low, double high) {
        Axis axis = Axis.holding(kind, low, high, 0, WIDTH);
        Ticks ticks = axis.ticks(10);
        double[] pixels = new double[ticks.count() + 2];
        for (int i = 0; i < ticks.count(); i++) {
            pixels[i] = axis.pixel(ticks.values()[i]);
        }
        pixels[ticks.count()] = axis.pixel(axis.low());
        pixels[ticks.count() + 1] = axis.value(WIDTH / 2);
        return Drawn.of(pixels);
    }

    private static Series series(double low, double high) {
        return new Series("both", new double[] {low, high, 1}, new double[] {high, low, low}, 3, 0xFFFFFFFF);
    }

    private static Drawn line(LossScale.Kind kind, double low, double high) {
        LineChart chart = new LineChart(
                List.of(series(low, high)),
                kind,
                kind,
                "x",
                "y",
                low,
                "nothing",
                List.of(
                        new ChartMark(true, low, "low", 0xFFFFFFFF, 0),
                        new ChartMark(false, high, "high", 0xFFFFFFFF, 4)));
        chart.nearest(100, 100, 50, WIDTH, HEIGHT, 1);
        chart.crosshair(high, WIDTH, HEIGHT, 1, Palette.DARK);
        return Drawn.of(chart.compose(WIDTH, HEIGHT, 1, Palette.DARK));
    }

    private static Drawn scatter(LossScale.Kind kind, double low, double high) {
        ScatterChart chart =
                new ScatterChart(List.of(series(low, high)), kind, kind, "x", "y", "nothing", List.of(), low == high);
        return Drawn.of(chart.compose(WIDTH, HEIGHT, 1, Palette.DARK));
    }

    private static Drawn histogram(LossScale.Kind kind, double low, double high) {
        Histogram histogram = Histogram.of(new double[] {low, high, low}, kind, BINS);
        return Drawn.of(histogram.compose("x", "y", "nothing", WIDTH, HEIGHT, 1, Palette.DARK, 0xFFFFFFFF));
    }

    private static Drawn spectrum(LossScale.Kind kind, double low, double high) {
        SpectrumChart chart = new SpectrumChart(new double[] {low, high}, 0, kind, "nothing");
        chart.wordsAt(100, WIDTH, 1);
        return Drawn.of(chart.compose(WIDTH, HEIGHT, 1, Palette.DARK));
    }

    private static Drawn stacked(double low, double high) {
        StackedHistogram histogram = new StackedHistogram(
                List.of(new StackedHistogram.Group("both", new double[] {low, high, low}, 0xFFFFFFFF)),
                BINS,
                "x",
                "y",
                "nothing");
        histogram.at(100, 250, WIDTH, HEIGHT, 1);
        return Drawn.of(histogram.compose(WIDTH, HEIGHT, 1, Palette.DARK));
    }

    /// Empty where a range refuses its ends, which the callers' readers do with a message.
    private static Drawn map(double low, double high) {
        return ranged(
                low,
                high,
                range -> new CategoryMap(range, range, 2, 2, new int[] {1, 2, 3, 4}, "a", "b")
                        .compose(WIDTH, HEIGHT, 1, Palette.DARK));
    }

    private static Drawn inputs(double low, double high) {
        return ranged(
                low,
                high,
                range -> new InputChart(
                                range,
                                range,
                                "a",
                                "b",
                                List.of(series(low, high)),
                                List.of(series(low, high)),
                                List.of())
                        .compose(WIDTH, HEIGHT, 1, Palette.DARK));
    }

    private static Drawn ranged(double low, double high, Function<Range, DisplayList> drawing) {
        try {
            return Drawn.of(drawing.apply(new Range(low, high)));
        } catch (IllegalArgumentException e) {
            if (low < high && Double.isFinite(high - low)) {
                throw e;
            }
            return Drawn.of();
        }
    }

    private static Drawn key(double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            return Drawn.of();
        }
        List<DisplayList.Item> items = new ArrayList<>();
        new ChartKey.Bar("key", ColourMap.VIRIDIS, LossScales.from(low, high)).draw(0, HEIGHT, 1, Palette.DARK, items);
        return Drawn.of(new DisplayList(items));
    }
}
