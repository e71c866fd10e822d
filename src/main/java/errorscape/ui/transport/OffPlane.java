package errorscape.ui.transport;

import errorscape.slice.Plane;
import errorscape.training.Path;
import errorscape.training.Snapshot;
import java.util.Arrays;

/// How far off a plane a run is at the steps of its recorded path: the norm of what is left of its weights
/// when they are put onto the plane by least squares.
///
/// @param step ascending; not to be modified
/// @param distance of the weights at each step; not to be modified
/// @param now the distance where the run stands
record OffPlane(double[] step, double[] distance, double now) {
    /// Weights projected at most: well below a millisecond's work.
    private static final int MOST_WEIGHTS = 400_000;

    /// The distances of up to `most` recorded steps, first and last among them, fewer of a large network.
    static OffPlane of(Snapshot snapshot, Plane plane, int most) {
        Path path = snapshot.path();
        int fitting = Math.clamp(MOST_WEIGHTS / plane.dimension(), 2, Math.max(2, most));
        int count = Math.min(path.size(), fitting);
        double[] step = new double[count];
        double[] distance = new double[count];
        for (int k = 0; k < count; k++) {
            int index = count == 1 ? 0 : (int) ((long) k * (path.size() - 1) / (count - 1));
            step[k] = path.get(index).step();
            distance[k] = plane.project(path.get(index).weights()).distance();
        }
        return new OffPlane(
                step, distance, plane.project(snapshot.now().weights()).distance());
    }

    /// The largest of them that is a finite number, the present one included; 0 for none.
    double largest() {
        return Arrays.stream(distance).filter(Double::isFinite).reduce(Double.isFinite(now) ? now : 0, Math::max);
    }

    /// How high a distance is in a strip: a share of the largest, at most 1 and 1 for one that is not finite.
    double share(double of) {
        return Double.isFinite(of) && largest() > 0 ? Math.clamp(of / largest(), 0, 1) : Double.isFinite(of) ? 0 : 1;
    }
}
