package errorscape.rehearsal;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/// Lets the window draw for a second, closes it and tells how long the first frame took.
///
/// The start script plays this once after a build, on the headless platform, so that the JVM can keep in a cache
/// what a start needs (docs/decisions/0002-start-up.md); the same figure tells what that gained.
final class StartRehearsal implements Rehearsal {
    private static final int FRAMES = 60;

    @Override
    public void begin(Theatre theatre) {
        new Score()
                .then(() -> theatre.report()
                        .accept("first frame after " + sinceStart().toMillis() + " ms"))
                .rest(FRAMES)
                .start();
    }

    /// From the JVM's own clock: the system's record of the process counts from a boot time in whole seconds.
    private static Duration sinceStart() {
        Instant now = Instant.now();
        return Duration.between(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()), now);
    }
}
