package errorscape.rehearsal;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/// Lets the window draw for a second, closes it and tells how long the first frame took, by the clock and in time
/// of the processor, which other programs disturb less.
///
/// The start script plays this once after a build, on the headless platform, so that the JVM can keep in a cache
/// what a start needs (docs/decisions/0002-start-up.md); the same figure tells what that gained.
final class StartRehearsal implements Rehearsal {
    private static final int FRAMES = 60;

    @Override
    public void begin(Theatre theatre) {
        new Score()
                .then(() -> theatre.report()
                        .accept("first frame after %d ms (processor: %d ms, of which the JavaFX thread %d ms)"
                                .formatted(sinceStart().toMillis(), processor().toMillis(), thread().toMillis())))
                .rest(FRAMES)
                .start();
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration thread() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /// From the JVM's own clock: the system's record of the process counts from a boot time in whole seconds.
    private static Duration sinceStart() {
        Instant now = Instant.now();
        return Duration.between(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()), now);
    }
}
