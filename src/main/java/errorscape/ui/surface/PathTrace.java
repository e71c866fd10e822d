package errorscape.ui.surface;

import errorscape.render.Scene;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.slice.grid.LossGrid;
import errorscape.training.Path;
import errorscape.training.PathPoint;
import errorscape.training.Snapshot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A run's path in the coordinates of a plane, brought up to date a bounded piece at a time: a long path of a
/// large network catches up over several frames instead of holding one up. Of a path with more points than
/// wanted only every second, fourth, ... is taken.
final class PathTrace {
    /// Weights projected a call: about a millisecond's work.
    private static final int WEIGHTS_A_CALL = 1_500_000;

    private double[] a = new double[256];
    private double[] b = new double[256];
    private double[] loss = new double[256];
    private double[] slice = new double[256];
    private int count;
    private @Nullable Plane plane;
    private @Nullable LossGrid grid;
    private long runId = -1;
    private int generation;
    private int known;
    private int stride = 1;

    /// Brings the trace nearer to a snapshot.
    ///
    /// @param wanted the most points, but for the last
    /// @return whether it is all there now
    @SuppressWarnings("ReferenceEquality")
    boolean update(Snapshot snapshot, Plane newPlane, LossGrid newGrid, int wanted) {
        Path path = snapshot.pathToNow();
        if (snapshot.runId() != runId || path.generation() != generation || !follow(newPlane)) {
            runId = snapshot.runId();
            generation = path.generation();
            known = 0;
        }
        plane = newPlane;
        int every = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * (path.size() - 1) / wanted)));
        if (every != stride) {
            stride = every;
            known = 0;
        }
        int size = (path.size() + stride - 1) / stride;
        int most = Math.max(16, WEIGHTS_A_CALL / newPlane.dimension());
        int end = Math.min(size, known + most);
        ensure(end + 1);
        for (int i = known; i < end; i++) {
            put(i, path.get(i * stride), newPlane, newGrid);
        }
        if (newGrid != grid) {
            for (int i = 0; i < Math.min(known, end); i++) {
                slice[i] = newGrid.valueAt(a[i], b[i]);
            }
            grid = newGrid;
        }
        known = end;
        count = known;
        boolean complete = known == size;
        if (complete
                && (known == 0
                        || path.get((known - 1) * stride).step()
                                != snapshot.now().step())) {
            put(count++, snapshot.now(), newPlane, newGrid);
        }
        return complete;
    }

    /// Goes with a plane that was moved, without projecting every point again.
    ///
    /// @return whether that could be done
    private boolean follow(Plane moved) {
        Plane before = plane;
        if (before == null || !moved.isMoved(before)) {
            return false;
        }
        if (before != moved) {
            PlanePoint by = before.project(moved.origin());
            for (int i = 0; i < known; i++) {
                a[i] -= by.a();
                b[i] -= by.b();
            }
        }
        return true;
    }

    /// The trace as drawn; a view of arrays that the next update changes.
    ///
    /// @param name beside the ball and in the legend; empty for none
    Scene.Trace trace(int colour, String name) {
        return new Scene.Trace(a, b, loss, slice, count, colour, name);
    }

    /// The trace on the surface itself, where heights are not losses of training.
    Scene.Trace traceOnSurface(int colour, String name) {
        return new Scene.Trace(a, b, slice, slice, count, colour, name);
    }

    int count() {
        return count;
    }

    private void put(int i, PathPoint point, Plane onto, LossGrid surface) {
        PlanePoint place = onto.project(point.weights());
        a[i] = place.a();
        b[i] = place.b();
        loss[i] = point.loss();
        slice[i] = surface.valueAt(place.a(), place.b());
    }

    private void ensure(int size) {
        if (size > a.length) {
            int length = Math.max(size, 2 * a.length);
            a = Arrays.copyOf(a, length);
            b = Arrays.copyOf(b, length);
            loss = Arrays.copyOf(loss, length);
            slice = Arrays.copyOf(slice, length);
        }
    }
}
