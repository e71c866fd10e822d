package errorscape.cli;

import java.util.Arrays;

/// Measures how often a second something can be done: after a time of warming up, the median of several rounds.
///
/// @param seconds of measuring, as much again for warming up
record Stopwatch(double seconds) {
    private static final int ROUNDS = 9;

    /// @param perCall how many things a call does
    /// @return things a second
    double rate(double perCall, Runnable call) {
        long calls = 1;
        double once = 0;
        // Longer and longer rounds: the just-in-time compiler sees the loop that is measured.
        for (double spent = 0; spent < seconds; calls = 1 + (long) (0.1 * seconds / once)) {
            double time = time(call, calls);
            spent += time;
            once = time / calls;
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
