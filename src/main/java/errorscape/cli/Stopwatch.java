package errorscape.cli;

import java.util.Arrays;

/// Measures how often a second something can be done: after a time of warming up, the median of several rounds.
///
/// @param seconds of measuring; as much again for warming up, up to five times as much until it no longer gets faster
record Stopwatch(double seconds) {
    private static final int ROUNDS = 9;
    private static final double LONGEST_WARM_UP = 5;
    /// The just-in-time compiler may take most of a second for one method.
    private static final double STEADY = 1.25;
    /// From so much on, faster is not noise.
    private static final double FASTER = 1.05;

    /// Does something for half the time of a measurement, so that the just-in-time compiler is at it while other things
    /// are done: a step with all it calls takes it most of a second, and what is measured first would stand in its
    /// queue.
    void warm(Runnable call) {
        long end = System.nanoTime() + (long) (0.5e9 * seconds);
        while (System.nanoTime() < end) {
            call.run();
        }
    }

    /// How fast something goes, the median of several rounds.
    ///
    /// @param perCall how many things a call does
    /// @return things a second
    double rate(double perCall, Runnable call) {
        long calls = 1;
        double once = 0;
        double best = Double.POSITIVE_INFINITY;
        double steady = 0;
        // Longer and longer rounds: the just-in-time compiler sees the loop that is measured, and on a busy machine
        // takes its time.
        for (double spent = 0;
                spent < seconds || (steady < STEADY * seconds && spent < LONGEST_WARM_UP * seconds);
                calls = 1 + (long) (0.1 * seconds / once)) {
            double time = time(call, calls);
            spent += time;
            once = time / calls;
            steady = once * FASTER < best ? 0 : steady + time;
            best = Math.min(best, once);
        }
        calls = 1 + (long) (seconds / ROUNDS / once);
        double[] rates = new double[ROUNDS];
        int rounds = 0;
        // A busy machine must not make it endless.
        for (double spent = 0; rounds < ROUNDS && spent < 1.5 * seconds; rounds++) {
            double time = time(call, calls);
            spent += time;
            rates[rounds] = calls * perCall / time;
        }
        Arrays.sort(rates, 0, rounds);
        return rates[rounds / 2];
    }

    private static double time(Runnable call, long calls) {
        long start = System.nanoTime();
        for (long i = 0; i < calls; i++) {
            call.run();
        }
        return Math.max(1, System.nanoTime() - start) * 1e-9;
    }
}
