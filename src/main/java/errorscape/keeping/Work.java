package errorscape.keeping;

import errorscape.scenario.Scenario;
import errorscape.training.RunHistory;
import errorscape.training.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a window works on: the scenario with the camera it is seen from, and where its run stands. Runs are the same
/// bits whenever they are made, so a step is all that is kept of them.
///
/// @param folder the scenario's data file is relative to; empty for built-in data
/// @param step that is shown
/// @param frontier the last step that was made, at least `step`
/// @param selected number of the selected racer
/// @param closed whether the window was closed, rather than lost
public record Work(
        Scenario scenario,
        Optional<Path> folder,
        long step,
        long frontier,
        int selected,
        List<Lane> racers,
        boolean closed) {
    /// A racer of the run.
    ///
    /// @param history of its optimizer's settings
    /// @param fingerprint of its weights at the step that is shown
    public record Lane(int number, RunHistory history, String fingerprint) {
        /// A racer as it stands.
        public static Lane of(Snapshot racer) {
            return new Lane(
                    racer.racer(), racer.history(), Work.fingerprint(racer.now().weights()));
        }
    }

    public Work {
        racers = List.copyOf(racers);
    }

    /// The same, of a window that was closed.
    public Work whenClosed() {
        return new Work(scenario, folder, step, frontier, selected, racers, true);
    }

    /// The racer of a number.
    public Optional<Lane> racer(int number) {
        return racers.stream().filter(lane -> lane.number() == number).findFirst();
    }

    /// Tells weights from others that differ in as little as a bit.
    public static String fingerprint(double[] weights) {
        long hash = weights.length;
        for (double weight : weights) {
            hash = (hash ^ Double.doubleToRawLongBits(weight)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return Long.toHexString(hash);
    }
}
