package errorscape.training;

/// How many steps a race makes at once: as many as are due at its speed, or as many as fit between two looks at
/// the commands. Times are on the scale of [System#nanoTime()].
final class Pace {
    /// How long racers move between looks at the commands.
    static final long ROUND_NANOS = 4_000_000;

    /// How far a throttled race may fall behind before it stops catching up.
    private static final long MOST_BEHIND_NANOS = 100_000_000;

    /// Steps a second up to which every step is published: the next one may be long in coming.
    private static final double SLOW = 120;

    private static final long MOST_AT_ONCE = 1L << 22;

    private double stepsPerSecond;
    private long due;
    private long atOnce = 16;
    private double share = 1;
    private long rested;

    /// @param perSecond steps a second; 0 for as fast as it goes
    void set(double perSecond, long now) {
        stepsPerSecond = perSecond;
        due = now;
        rested = now;
    }

    /// How much of its thread's time a race takes that goes as fast as it can; the rest it leaves to others.
    ///
    /// @param ofTime above 0, at most 1
    void share(double ofTime) {
        share = ofTime;
    }

    /// The first step is due now.
    void begin(long now) {
        due = now;
        rested = now;
    }

    /// Nanoseconds until there is something to do. A fast race looks up every few milliseconds and makes all
    /// steps that are due by then.
    long untilDue(long now) {
        return stepsPerSecond == 0 ? rested - now : due - now + (stepsPerSecond > SLOW ? ROUND_NANOS : 0);
    }

    /// The number of steps to make now.
    long due(long now) {
        if (stepsPerSecond == 0) {
            return now < rested ? 0 : atOnce;
        }
        if (now < due) {
            return 0;
        }
        long steps = Math.min(atOnce, 1 + (long) ((now - due) * stepsPerSecond / 1e9));
        due = Math.max(due + (long) (steps * 1e9 / stepsPerSecond), now - MOST_BEHIND_NANOS);
        return steps;
    }

    /// Learns how long the steps took that have been made by now.
    void took(long nanos, long now) {
        rested = now + (long) (nanos * (1 / share - 1));
        if (nanos < ROUND_NANOS / 2) {
            atOnce = Math.min(2 * atOnce, MOST_AT_ONCE);
        } else if (nanos > ROUND_NANOS) {
            atOnce = Math.max(1, atOnce / 2);
        }
    }

    boolean everyStepCounts() {
        return stepsPerSecond > 0 && stepsPerSecond <= SLOW;
    }
}
