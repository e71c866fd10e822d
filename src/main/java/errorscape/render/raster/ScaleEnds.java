package errorscape.render.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Mesh cells that the surface crosses an end of the scale in, cut along the crossing. A mesh that merely clips its
/// corners shows a comb there instead of a straight edge. The cells' own triangles are replaced by the ones here.
///
/// Built once per height field; not changed afterwards.
final class ScaleEnds {
    private static final int BISECTIONS = 12;

    /// A corner: fractions of the box, height, and [Vertices#WALL] on a wall.
    record Corner(double u, double v, float height, float mark) {
        Corner at(float level) {
            return new Corner(u, v, level, mark);
        }

        Corner onWall() {
            return new Corner(u, v, height, Vertices.WALL);
        }

        private boolean before(Corner other) {
            return u < other.u || (u == other.u && v < other.v);
        }
    }

    private final HeightField field;
    private final boolean[] cut;
    private final List<Corner> corners = new ArrayList<>();

    /// @param heights of the field's mesh, not clipped, NaN in holes
    ScaleEnds(HeightField field, float[] heights) {
        this.field = field;
        int columns = field.meshX() + 1;
        cut = new boolean[field.meshX() * field.meshY()];
        if (!field.clippedAbove() && !field.clippedBelow()) {
            return;
        }
        for (int y = 0; y < field.meshY(); y++) {
            for (int x = 0; x < field.meshX(); x++) {
                int i = y * columns + x;
                float least = Math.min(
                        Math.min(heights[i], heights[i + 1]), Math.min(heights[i + columns], heights[i + columns + 1]));
                float most = Math.max(
                        Math.max(heights[i], heights[i + 1]), Math.max(heights[i + columns], heights[i + columns + 1]));
                if ((least < 1 && most > 1) || (least < 0 && most > 0)) {
                    cut[y * field.meshX() + x] = true;
                    cutCell(x, y, heights);
                }
            }
        }
    }

    /// Whether a mesh cell is replaced.
    boolean cut(int x, int y) {
        return cut[y * field.meshX() + x];
    }

    /// The replacing triangles, three corners each.
    List<Corner> corners() {
        return corners;
    }

    /// Whether a replacing triangle belongs to a wall, which is seen from both sides.
    boolean onWall(int triangle) {
        return corners.get(3 * triangle).mark() != 0;
    }

    private void cutCell(int x, int y, float[] heights) {
        Corner c00 = corner(x, y, heights);
        Corner c10 = corner(x + 1, y, heights);
        Corner c01 = corner(x, y + 1, heights);
        Corner c11 = corner(x + 1, y + 1, heights);
        cutTriangle(c00, c11, c10);
        cutTriangle(c00, c01, c11);
        if (y == 0) {
            cutWall(c00, c10);
        }
        if (y == field.meshY() - 1) {
            cutWall(c01, c11);
        }
        if (x == 0) {
            cutWall(c00, c01);
        }
        if (x == field.meshX() - 1) {
            cutWall(c10, c11);
        }
    }

    private Corner corner(int x, int y, float[] heights) {
        int columns = field.meshX() + 1;
        return new Corner(x / (double) field.meshX(), y / (double) field.meshY(), heights[y * columns + x], 0);
    }

    private void cutTriangle(Corner a, Corner b, Corner c) {
        List<Corner> triangle = List.of(a, b, c);
        List<Corner> notAbove = part(triangle, 1, false);
        add(part(triangle, 1, true).stream().map(p -> p.at(1)).toList());
        add(part(notAbove, 0, true));
        add(part(notAbove, 0, false).stream().map(p -> p.at(0)).toList());
    }

    /// The part of a convex polygon on one side of a level (Sutherland and Hodgman 1974).
    private List<Corner> part(List<Corner> polygon, float level, boolean above) {
        List<Corner> result = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Corner here = polygon.get(i);
            Corner next = polygon.get((i + 1) % polygon.size());
            if (above ? here.height() >= level : here.height() <= level) {
                result.add(here);
            }
            if ((here.height() < level && next.height() > level) || (here.height() > level && next.height() < level)) {
                result.add(crossing(here, next, level));
            }
        }
        return result;
    }

    /// Where the surface crosses a level along an edge; the same from both ends, so that neighbours fit.
    private Corner crossing(Corner one, Corner other, float level) {
        Corner from = one.before(other) ? one : other;
        Corner to = one.before(other) ? other : one;
        boolean rising = from.height() < to.height();
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            double height = field.at(between(from.u(), to.u(), middle), between(from.v(), to.v(), middle));
            if (height < level == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double t = 0.5 * (low + high);
        return new Corner(between(from.u(), to.u(), t), between(from.v(), to.v(), t), level, 0);
    }

    private static double between(double from, double to, double t) {
        return from + t * (to - from);
    }

    /// The sliver between the wall's upper edge, which runs straight from corner to corner, and the cut surface's.
    private void cutWall(Corner a, Corner b) {
        List<Corner> edge = new ArrayList<>();
        edge.add(clipped(a));
        for (float level : new float[] {0, 1}) {
            if ((a.height() < level && b.height() > level) || (a.height() > level && b.height() < level)) {
                edge.add(crossing(a, b, level));
            }
        }
        if (a.height() > b.height() && edge.size() == 3) {
            edge.add(edge.remove(1));
        }
        edge.add(clipped(b));
        add(edge.stream().map(Corner::onWall).toList());
    }

    private static Corner clipped(Corner c) {
        return c.at(Math.clamp(c.height(), 0, 1));
    }

    private void add(List<Corner> polygon) {
        for (int i = 2; i < polygon.size(); i++) {
            corners.addAll(Arrays.asList(polygon.get(0), polygon.get(i - 1), polygon.get(i)));
        }
    }
}
