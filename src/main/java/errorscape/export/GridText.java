package errorscape.export;

import errorscape.slice.Line;
import errorscape.slice.Plane;
import errorscape.slice.PlaneNote;
import errorscape.slice.Quantity;
import errorscape.slice.grid.LineProfile;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.ProfileShape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Grids and profiles as JSON and as comma-separated values, in full precision.
public final class GridText {
    private GridText() {}

    /// A sampled plane with all it takes to sample it again.
    ///
    /// @param note what the plane shows
    public record Slice(LossGrid grid, Plane plane, PlaneNote note, Quantity quantity) {}

    /// `values[row][column]` is the value at `(a[column], b[row])`, null where it is not a finite number; the
    /// weights there are `origin + a * first + b * second`.
    public static String json(Slice slice) {
        LossGrid grid = slice.grid();
        double[][] rows = new double[grid.rows()][];
        Arrays.setAll(rows, row -> Arrays.copyOfRange(grid.values(), row * grid.columns(), (row + 1) * grid.columns()));
        return JsonText.object()
                        .put("plane", slice.note().title())
                        .put("shows", slice.note().shows())
                        .put("misleads", slice.note().misleads())
                        .put("quantity", key(slice.quantity()))
                        .put("firstName", slice.plane().firstName())
                        .put("secondName", slice.plane().secondName())
                        .put("columns", grid.columns())
                        .put("rows", grid.rows())
                        .put("a", nodes(grid.columns(), grid::a))
                        .put("b", nodes(grid.rows(), grid::b))
                        .put("values", rows)
                        .put("origin", slice.plane().origin())
                        .put("first", slice.plane().first())
                        .put("second", slice.plane().second())
                + "\n";
    }

    private static double[] nodes(int count, IntToDoubleFunction node) {
        double[] nodes = new double[count];
        Arrays.setAll(nodes, node);
        return nodes;
    }

    /// A line for each node, row by row: `a,b,` and the quantity.
    public static String csv(Slice slice) {
        LossGrid grid = slice.grid();
        StringBuilder text =
                new StringBuilder("a,b,").append(key(slice.quantity())).append('\n');
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                text.append(grid.a(column))
                        .append(',')
                        .append(grid.b(row))
                        .append(',')
                        .append(number(grid.value(column, row)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /// A line for each weight: both directions and the origin.
    public static String directionsCsv(Plane plane) {
        StringBuilder text = new StringBuilder("first,second,origin\n");
        for (int i = 0; i < plane.dimension(); i++) {
            text.append(plane.first()[i])
                    .append(',')
                    .append(plane.second()[i])
                    .append(',')
                    .append(plane.origin()[i])
                    .append('\n');
        }
        return text.toString();
    }

    /// A profile with its verdict.
    public static String json(Line line, LineProfile training, Optional<LineProfile> validation) {
        ProfileShape shape = training.shape();
        JsonText json = JsonText.object()
                .put("line", line.name())
                .put("verdict", shape.verdict())
                .put("monotone", shape.monotone())
                .put("bumps", shape.bumps())
                .put("barrier", shape.barrier())
                .put("t", training.t())
                .put("training", training.values());
        validation.ifPresent(profile -> json.put("validation", profile.values()));
        return json.put("origin", line.origin()).put("direction", line.direction()) + "\n";
    }

    /// A line for each place: `t,training` and `validation` where there is one.
    public static String csv(LineProfile training, Optional<LineProfile> validation) {
        StringBuilder text = new StringBuilder(validation.isPresent() ? "t,training,validation\n" : "t,training\n");
        for (int k = 0; k < training.t().length; k++) {
            text.append(training.t()[k]).append(',').append(number(training.values()[k]));
            if (validation.isPresent()) {
                text.append(',').append(number(validation.get().values()[k]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /// How a quantity is called in files and options.
    public static String key(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT);
    }
}
