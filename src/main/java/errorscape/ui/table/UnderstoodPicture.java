package errorscape.ui.table;

import errorscape.data.Dataset;
import errorscape.data.Preview;
import errorscape.plot.Categories;
import errorscape.plot.ScatterChart;
import errorscape.plot.Series;
import errorscape.render.Argb;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The samples of a table as they were understood: classes over two inputs, a target over an input, or the first
/// picture.
///
/// @param classes names; empty for a regression
record UnderstoodPicture(Preview preview, List<String> classes) {
    private static final double MARGIN = 6;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    static UnderstoodPicture of(Dataset dataset) {
        return new UnderstoodPicture(Preview.of(dataset), dataset.classNames());
    }

    /// In the place of a picture that cannot be made.
    static DisplayList none(double width, double height, Palette palette) {
        return new ScatterChart(
                        List.of(),
                        LossScale.Kind.LINEAR,
                        LossScale.Kind.LINEAR,
                        "",
                        "",
                        Words.text("table.noPicture"),
                        List.of())
                .compose(width, height, 1, palette);
    }

    /// In a rectangle from (0, 0).
    DisplayList compose(double width, double height, Palette palette) {
        return switch (preview) {
            case Preview.Points points -> scatter(points).compose(width, height, 1, palette);
            case Preview.Pixels pixels -> grey(pixels, width, height);
        };
    }

    private ScatterChart scatter(Preview.Points points) {
        List<Series> groups = new ArrayList<>();
        for (int c = 0; c < points.classCount(); c++) {
            int group = c;
            int[] members = IntStream.range(0, points.x().length)
                    .filter(i -> points.classes()[i] == group)
                    .toArray();
            double[] x = Arrays.stream(members).mapToDouble(i -> points.x()[i]).toArray();
            double[] y = Arrays.stream(members).mapToDouble(i -> points.y()[i]).toArray();
            groups.add(new Series("", x, y, x.length, Categories.colour(classes.isEmpty() ? 1 : c)));
        }
        return new ScatterChart(
                groups, LossScale.Kind.LINEAR, LossScale.Kind.LINEAR, points.xName(), points.yName(), "", List.of());
    }

    private static DisplayList grey(Preview.Pixels pixels, double width, double height) {
        double side =
                Math.floor(Math.min((width - 2 * MARGIN) / pixels.width(), (height - 2 * MARGIN) / pixels.height()));
        double left = Math.rint((width - side * pixels.width()) / 2);
        double top = Math.rint((height - side * pixels.height()) / 2);
        List<DisplayList.Item> items = new ArrayList<>();
        for (int i = 0; i < pixels.grey().length; i++) {
            int column = i % pixels.width();
            int row = i / pixels.width();
            double x = left + column * side;
            double y = top + row * side;
            items.add(new DisplayList.Polygon(
                    new double[] {x, x + side, x + side, x},
                    new double[] {y, y, y + side, y + side},
                    Argb.mix(BLACK, WHITE, pixels.grey()[i]),
                    0,
                    0));
        }
        return new DisplayList(items);
    }
}
