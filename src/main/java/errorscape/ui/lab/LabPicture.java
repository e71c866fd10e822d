package errorscape.ui.lab;

import errorscape.plot.ChartKey;
import errorscape.render.DisplayList;
import errorscape.ui.draw.ChartPane;
import java.util.ArrayList;
import java.util.List;

/// One picture of a laboratory's result.
///
/// @param name of its tab
/// @param pick tells which run is drawn at a place
record LabPicture(String name, ChartPane.Chart chart, Pick pick) {
    /// What stands around a map that is a square: its width is its height and this.
    private static final double AROUND_SQUARE = 24;

    /// Which run is drawn at a place.
    @FunctionalInterface
    interface Pick {
        /// The run's place in [errorscape.laboratory.LabResult#trials()]; -1 for none.
        int at(double x, double y, double width, double height);
    }

    /// A picture of all runs together.
    LabPicture(String name, ChartPane.Chart chart) {
        this(name, chart, (x, y, width, height) -> -1);
    }

    /// The same with a key at its right.
    ///
    /// @param square whether the chart is as wide as it is high, so that the key moves up to it
    LabPicture withKey(ChartKey key, boolean square) {
        return new LabPicture(
                name,
                (w, h, palette) -> {
                    double inner = inner(key, square, w, h);
                    List<DisplayList.Item> items =
                            new ArrayList<>(chart.compose(inner, h, palette).items());
                    key.draw(inner, h, 1, palette, items);
                    return new DisplayList(items);
                },
                (x, y, w, h) -> pick.at(x, y, inner(key, square, w, h), h));
    }

    private static double inner(ChartKey key, boolean square, double width, double height) {
        double room = Math.max(width / 3, width - key.width(1));
        return square ? Math.min(room, height + AROUND_SQUARE) : room;
    }
}
