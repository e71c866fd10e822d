package errorscape.picture;

import errorscape.render.Scene;
import errorscape.training.PathPoint;
import java.util.List;

/// A racer's path over a plane.
///
/// @param racer whose it is
/// @param points of the run, in order; with very long runs not all that are recorded
/// @param trace the same in plane coordinates, as it is drawn
public record RacerTrace(RacerPath racer, List<PathPoint> points, Scene.Trace trace) {
    public RacerTrace {
        points = List.copyOf(points);
    }

    /// The beginning of the path, up to a step; its first point at least.
    Scene.Trace upTo(long step) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).step() <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new Scene.Trace(
                trace.a(),
                trace.b(),
                trace.loss(),
                trace.sliceLoss(),
                Math.max(1, low),
                trace.colour(),
                trace.name(),
                trace.hollow());
    }
}
