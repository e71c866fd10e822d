package errorscape.ui.network;

import errorscape.network.Architecture;
import errorscape.render.Argb;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A network as circles and lines: a line a weight, thick for a large one, of one colour for positive and
/// another for negative ones; a circle a unit, coloured by its bias. Of very many weights only the largest are
/// drawn. Immutable.
///
/// @param weights an entry a weight of the architecture
record NetworkDiagram(Architecture architecture, double[] weights) {
    private static final int MOST_LINES = 600;
    private static final double SIDE = 16;
    private static final double EDGE = 12;
    private static final double REACH = 9;

    /// The ends of a line and the weight it stands for.
    private record Edge(int weight, double x0, double y0, double x1, double y1) {}

    /// The diagram in a rectangle from (0, 0).
    ///
    /// @param chosen weights that are pointed out
    DisplayList compose(double width, double height, Palette palette, List<Integer> chosen) {
        List<DisplayList.Item> items = new ArrayList<>();
        double largest = largest();
        List<Edge> edges = edges(width, height).stream()
                .sorted(Comparator.comparingDouble((Edge e) -> Math.abs(weights[e.weight()]))
                        .reversed())
                .limit(MOST_LINES)
                .toList();
        for (Edge edge : edges.reversed()) {
            double size = Math.abs(weights[edge.weight()]) / largest;
            if (chosen.contains(edge.weight())) {
                items.add(line(edge, palette.foreground(), 2.5 + 4 * size));
            }
            items.add(line(edge, colour(weights[edge.weight()], 0.25 + 0.75 * size, palette), 0.6 + 4 * size));
        }
        for (int column = 0; column <= architecture.layers(); column++) {
            int units = architecture.sizes().get(column);
            double radius = radius(units, height);
            for (int unit = 0; unit < units; unit++) {
                int bias = bias(column, unit);
                int fill = bias < 0
                        ? palette.background()
                        : Argb.mix(
                                palette.background(),
                                colour(weights[bias], 1, palette),
                                0.85 * Math.min(1, Math.abs(weights[bias]) / largest));
                boolean pointed = bias >= 0 && chosen.contains(bias);
                items.add(new DisplayList.Disc(
                        x(column, width),
                        y(unit, units, height),
                        radius,
                        fill,
                        pointed ? palette.foreground() : palette.muted(),
                        pointed ? 2.5 : 1.2));
            }
        }
        return new DisplayList(items);
    }

    /// The weight under a place of the diagram: a unit's bias or the nearest line; -1 for none.
    int weightAt(double px, double py, double width, double height) {
        for (int column = 1; column <= architecture.layers(); column++) {
            int units = architecture.sizes().get(column);
            for (int unit = 0; unit < units; unit++) {
                if (Math.hypot(px - x(column, width), py - y(unit, units, height)) <= radius(units, height) + 1) {
                    return bias(column, unit);
                }
            }
        }
        double best = REACH;
        int found = -1;
        for (Edge edge : edges(width, height)) {
            double distance = distance(edge, px, py);
            if (distance < best) {
                best = distance;
                found = edge.weight();
            }
        }
        return found;
    }

    private static double distance(Edge edge, double px, double py) {
        double dx = edge.x1() - edge.x0();
        double dy = edge.y1() - edge.y0();
        double t = Math.clamp(((px - edge.x0()) * dx + (py - edge.y0()) * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.hypot(px - edge.x0() - t * dx, py - edge.y0() - t * dy);
    }

    private List<Edge> edges(double width, double height) {
        List<Edge> edges = new ArrayList<>();
        for (int layer = 0; layer < architecture.layers(); layer++) {
            connect(layer, layer + 1, architecture.weightStart(layer), width, height, edges);
        }
        if (architecture.direct()) {
            connect(0, architecture.layers(), architecture.directStart(), width, height, edges);
        }
        return edges;
    }

    private void connect(int from, int to, int start, double width, double height, List<Edge> edges) {
        int inputs = architecture.sizes().get(from);
        int units = architecture.sizes().get(to);
        for (int unit = 0; unit < units; unit++) {
            for (int input = 0; input < inputs; input++) {
                edges.add(new Edge(
                        start + unit * inputs + input,
                        x(from, width),
                        y(input, inputs, height),
                        x(to, width),
                        y(unit, units, height)));
            }
        }
    }

    /// The index of a unit's bias; -1 for inputs and networks without.
    private int bias(int column, int unit) {
        return column == 0 || !architecture.biases() ? -1 : architecture.biasStart(column - 1) + unit;
    }

    private double x(int column, double width) {
        return SIDE + column * (width - 2 * SIDE) / architecture.layers();
    }

    private static double y(int unit, int units, double height) {
        return units == 1 ? height / 2 : EDGE + (unit + 0.5) * (height - 2 * EDGE) / units;
    }

    private static double radius(int units, double height) {
        return Math.clamp(0.36 * (height - 2 * EDGE) / units, 1.2, 9);
    }

    private double largest() {
        return Math.max(
                1e-12,
                IntStream.range(0, weights.length)
                        .mapToDouble(i -> Double.isFinite(weights[i]) ? Math.abs(weights[i]) : 0)
                        .max()
                        .orElse(0));
    }

    private static int colour(double weight, double opacity, Palette palette) {
        return Argb.fade(weight >= 0 ? palette.accent() : palette.maximum(), Math.min(1, opacity));
    }

    private static DisplayList.Polyline line(Edge edge, int colour, double width) {
        return new DisplayList.Polyline(
                new double[] {edge.x0(), edge.x1()}, new double[] {edge.y0(), edge.y1()}, colour, width, 0);
    }
}
