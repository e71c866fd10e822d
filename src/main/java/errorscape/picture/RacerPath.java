package errorscape.picture;

import errorscape.plot.Categories;
import errorscape.training.Path;
import errorscape.training.PathPoint;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import java.util.ArrayList;
import java.util.List;

/// A racer with the steps that are known of it.
///
/// @param number from 1; decides the colour
/// @param title for people
/// @param shown whether its path is drawn
/// @param run where it stands
public record RacerPath(int number, String title, boolean shown, Snapshot run) {
    /// ARGB, the same wherever the racer is seen.
    public int colour() {
        return Categories.colour(number - 1);
    }

    /// Whether it left the finite numbers.
    public boolean diverged() {
        return run.state() == RunState.DIVERGED;
    }

    /// The recorded steps up to where it stands, which is always the last of them.
    public List<PathPoint> points() {
        return points(1);
    }

    /// Every `stride`-th of the recorded steps, and where it stands.
    ///
    /// @param stride at least 1
    public List<PathPoint> points(int stride) {
        List<PathPoint> points = new ArrayList<>();
        Path path = run.pathToNow();
        for (int i = 0; i < path.size(); i += stride) {
            points.add(path.get(i));
        }
        if (points.isEmpty() || points.getLast().step() != run.now().step()) {
            points.add(run.now());
        }
        return points;
    }
}
