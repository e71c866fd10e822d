package errorscape.export.table;

import errorscape.picture.Provenance;
import errorscape.picture.SliceMaterial;
import errorscape.slice.Plane;
import errorscape.slice.grid.LossGrid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A sampled plane: `values[row][column]` at `(a[column], b[row])`; the weights there are `origin + a * first + b *
/// second`.
public final class GridSheet {
    private GridSheet() {}

    public static DataSheet of(SliceMaterial material, Provenance of) {
        LossGrid grid = material.grid();
        Plane plane = material.plane();
        String quantity = material.quantity().name().toLowerCase(Locale.ROOT);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("quantity", quantity);
        facts.put("firstName", plane.firstName());
        facts.put("secondName", plane.secondName());
        List<NamedArray> arrays = List.of(
                NamedArray.of("a", nodes(grid.columns(), grid::a)),
                NamedArray.of("b", nodes(grid.rows(), grid::b)),
                NamedArray.of("values", grid.rows(), grid.columns(), grid.values()),
                NamedArray.of("origin", plane.origin()),
                NamedArray.of("first", plane.first()),
                NamedArray.of("second", plane.second()));
        DataTable table = new DataTable(
                List.of("a", "b", quantity),
                () -> IntStream.range(0, grid.values().length).mapToObj(node -> row(grid, node)));
        return new DataSheet(of, facts, List.of(new DataSheet.Group("", Map.of(), arrays)), table);
    }

    private static List<@Nullable Object> row(LossGrid grid, int node) {
        return Arrays.asList(grid.a(node % grid.columns()), grid.b(node / grid.columns()), grid.values()[node]);
    }

    private static double[] nodes(int count, IntToDoubleFunction node) {
        double[] nodes = new double[count];
        Arrays.setAll(nodes, node);
        return nodes;
    }
}
