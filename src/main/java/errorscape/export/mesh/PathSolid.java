package errorscape.export.mesh;

import errorscape.render.Scene;
import errorscape.slice.grid.LossGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A path as tubes at its true losses, with a ball at its end, and posts that carry what floats above the surface. What
/// leaves the box is cut off.
final class PathSolid {
    /// Rings are at least so many tube radii apart.
    private static final double SPACING = 0.7;

    /// A sharper turn, by its cosine, ends a tube and begins another.
    private static final double SHARP = 0.3;

    /// Shorter pieces have no direction.
    private static final double LEAST = 0.05;

    private static final double BALL = 2.2;

    /// Posts stand so many radii apart, under what is so many radii above the surface.
    private static final double POSTS = 9;

    private static final double FLOATING = 1.2;

    private final Scene.Trace trace;
    private final LossGrid grid;
    private final SolidShape shape;
    private final Tubes tubes;
    private final Set<List<Long>> passed = new HashSet<>();

    private PathSolid(Scene.Trace trace, LossGrid grid, SolidShape shape, int phase) {
        this.trace = trace;
        this.grid = grid;
        this.shape = shape;
        tubes = new Tubes(trace.colour(), phase);
    }

    /// @param phase another for each path, so that no two have a point in common
    static Mesh of(Scene.Trace trace, LossGrid grid, SolidShape shape, int phase, String name) {
        PathSolid solid = new PathSolid(trace, grid, shape, phase);
        solid.draw();
        return solid.tubes.mesh(name);
    }

    private void draw() {
        List<Vector3> line = new ArrayList<>();
        Vector3 post = new Vector3(Double.MAX_VALUE, 0, 0);
        for (int i = 0; i < trace.count(); i++) {
            Vector3 point = point(i);
            if (point == null) {
                end(line);
                continue;
            }
            boolean last = i == trace.count() - 1;
            Vector3 before = line.isEmpty() ? null : line.getLast();
            if (before != null && !last && point.minus(before).length() < SPACING * shape.tube()) {
                continue;
            }
            if (before == null) {
                line.add(point);
            } else if (point.minus(before).length() > LEAST * shape.tube()) {
                extend(line, point);
            }
            if (point.minus(post).length() > POSTS * shape.tube() || last) {
                if (stand(point, i)) {
                    post = point;
                }
            }
            if (last) {
                tubes.ball(point, BALL * shape.tube());
            }
        }
        end(line);
    }

    /// A piece that was drawn before is left out: steps to and fro would lie in one another.
    private void extend(List<Vector3> line, Vector3 point) {
        Vector3 before = line.getLast();
        boolean drawn = !passed.add(key(before, point));
        if (drawn || turnsBack(line, point)) {
            end(line);
            if (!drawn) {
                line.add(before);
            }
        }
        line.add(point);
    }

    private @Nullable Vector3 point(int i) {
        double z = shape.z(trace.loss()[i]);
        return Double.isNaN(z) || !shape.box().contains(trace.a()[i], trace.b()[i])
                ? null
                : new Vector3(shape.x(trace.a()[i]), shape.y(trace.b()[i]), z);
    }

    private static boolean turnsBack(List<Vector3> line, Vector3 next) {
        if (line.size() < 2) {
            return false;
        }
        Vector3 here = line.getLast();
        Vector3 came = here.minus(line.get(line.size() - 2)).unit();
        return came.dot(next.minus(here).unit()) < SHARP;
    }

    /// The same for both ways.
    private List<Long> key(Vector3 from, Vector3 to) {
        List<Long> one = cell(from);
        List<Long> other = cell(to);
        boolean first = Arrays.compare(array(one), array(other)) <= 0;
        List<Long> both = new ArrayList<>(first ? one : other);
        both.addAll(first ? other : one);
        return both;
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Long> cell(Vector3 at) {
        double fine = 0.05 * shape.tube();
        return List.of(Math.round(at.x() / fine), Math.round(at.y() / fine), Math.round(at.z() / fine));
    }

    private void end(List<Vector3> line) {
        if (line.size() > 1) {
            tubes.tube(line, shape.tube());
            tubes.ball(line.getFirst(), shape.tube());
            tubes.ball(line.getLast(), shape.tube());
        }
        line.clear();
    }

    private boolean stand(Vector3 top, int i) {
        double surface = shape.z(grid.valueAt(trace.a()[i], trace.b()[i]));
        if (!(top.z() - surface > FLOATING * shape.tube())) {
            return false;
        }
        // It begins below the surface, which may bend.
        Vector3 foot = new Vector3(top.x(), top.y(), Math.max(surface - shape.tube(), surface / 2));
        tubes.tube(List.of(foot, top), 0.6 * shape.tube());
        return true;
    }
}
