package errorscape.ui.census;

import errorscape.critical.space.CensusResult;
import errorscape.critical.space.CriticalPoint;
import errorscape.plot.ScatterChart;
import errorscape.plot.Series;
import errorscape.plot.StackedHistogram;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The pictures of a census.
final class CensusCharts {
    private static final int BINS = 40;
    private static final int FAINT = 0x60000000;

    private CensusCharts() {}

    /// Index fraction against loss: faint dots for every search, full ones for the distinct points.
    ///
    /// @param live losses and index fractions of all searches
    /// @param result null while the census goes on
    /// @param running whether it does
    /// @param words texts by key, in the words of what was searched
    static ScatterChart scatter(
            double[][] live,
            @Nullable CensusResult result,
            boolean running,
            Palette palette,
            UnaryOperator<String> words) {
        List<Series> groups = new ArrayList<>();
        groups.add(new Series(
                Words.text("census.searches"), live[0], live[1], live[0].length, (palette.muted() & 0xFFFFFF) | FAINT));
        if (result != null) {
            groups.add(group(Words.text("census.minima"), result, true, palette.minimum()));
            groups.add(group(Words.text("census.others"), result, false, palette.maximum()));
        }
        return new ScatterChart(
                groups,
                LossScale.Kind.LINEAR,
                LossScale.Kind.LINEAR,
                words.apply("census.loss"),
                Words.text("census.fraction"),
                words.apply(running ? "census.first" : "census.press"),
                List.of());
    }

    private static Series group(String name, CensusResult result, boolean minima, int colour) {
        List<CensusResult.Entry> entries = result.entries().stream()
                .filter(e -> (e.point().type() == CriticalPoint.Type.MINIMUM) == minima)
                .toList();
        double[] x = entries.stream().mapToDouble(e -> e.point().value()).toArray();
        double[] y =
                entries.stream().mapToDouble(e -> e.point().indexFraction()).toArray();
        return new Series(name, x, y, x.length, colour);
    }

    /// How the losses of the distinct points are spread, by index.
    ///
    /// @param running whether it is being taken
    /// @param words texts by key, in the words of what was searched
    static StackedHistogram histogram(@Nullable CensusResult result, boolean running, UnaryOperator<String> words) {
        TreeMap<Integer, List<Double>> byIndex = new TreeMap<>();
        if (result != null) {
            for (CensusResult.Entry entry : result.entries()) {
                byIndex.computeIfAbsent(Math.min(5, entry.point().index()), k -> new ArrayList<>())
                        .add(entry.point().value());
            }
        }
        List<StackedHistogram.Group> groups = new ArrayList<>();
        byIndex.forEach((index, losses) -> groups.add(new StackedHistogram.Group(
                index == 5 ? Words.text("census.index.up") : Words.text("census.index.of", Numbers.count(index)),
                losses.stream().mapToDouble(Double::doubleValue).toArray(),
                IndexColours.of(index))));
        return new StackedHistogram(
                groups,
                BINS,
                words.apply("census.loss"),
                Words.text("census.critical.points"),
                words.apply(running ? "census.end" : "census.press.index"));
    }

    /// The share of minima against the width.
    static ScatterChart widths(List<CensusModel.Share> shares, Palette palette) {
        double[] x = shares.stream().mapToDouble(CensusModel.Share::width).toArray();
        double[] y = shares.stream().mapToDouble(CensusModel.Share::ofMinima).toArray();
        return new ScatterChart(
                List.of(new Series(Words.text("census.share"), x, y, x.length, palette.accent())),
                LossScale.Kind.LINEAR,
                LossScale.Kind.LINEAR,
                Words.text("census.units.axis"),
                Words.text("census.share.axis"),
                Words.text("census.move"),
                List.of(),
                true);
    }
}
