package errorscape.export.movie;

import errorscape.slice.Box;
import errorscape.slice.Plane;
import java.util.Optional;

/// What moves in a moving picture, and for how long.
///
/// @param seconds that it lasts, the stop at its end among them
/// @param framesPerSecond more than 0
/// @param time the steps that are played; empty if all paths are there from the beginning
/// @param orbit how far the camera goes round, in degrees; 0 for a camera that stands
/// @param morph the plane that the picture's own turns into, and back
public record MoviePlan(
        double seconds, double framesPerSecond, Optional<Steps> time, double orbit, Optional<Goal> morph) {
    private static final int MOST_FRAMES = 20_000;

    /// How long the last step stays to be seen before it begins anew, as a share of the whole.
    private static final double REST = 0.12;

    /// Steps of a run.
    ///
    /// @param first 0 or more
    /// @param last not before the first
    public record Steps(long first, long last) {
        public Steps {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException(
                        "steps go from 0 or more to no less, not from " + first + " to " + last);
            }
        }
    }

    /// A plane and the part of it that is shown.
    public record Goal(Plane plane, Box box) {}

    public MoviePlan {
        if (!(seconds > 0) || !(framesPerSecond > 0) || seconds * framesPerSecond > MOST_FRAMES) {
            throw new IllegalArgumentException("a moving picture has from 1 to " + MOST_FRAMES
                    + " frames, unlike one of " + seconds + " seconds at " + framesPerSecond + " a second");
        }
    }

    public int frames() {
        return (int) Math.max(1, Math.rint(seconds * framesPerSecond));
    }

    /// The step that a frame shows.
    ///
    /// @param known the last step there is, which is shown where time stands
    long step(int frame, long known) {
        if (time.isEmpty()) {
            return known;
        }
        int moving = (int) Math.max(1, Math.rint(frames() * (1 - REST)) - 1);
        double share = Math.min(1, frame / (double) moving);
        long first = time.get().first();
        return first + Math.round(share * (time.get().last() - first));
    }

    /// How far round the camera is at a frame, in radians. The frame after the last would be the first again.
    double turn(int frame) {
        return orbit / 180 * Math.PI * frame / frames();
    }

    /// How far on the way to the other plane, 0 to 1: there and back, slow at both ends.
    double morphed(int frame) {
        if (morph.isEmpty()) {
            return 0;
        }
        double there = 2.0 * Math.min(frame, frames() - frame) / frames();
        return there * there * (3 - 2 * there);
    }
}
