package errorscape.network;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Plain Java and the engine in turn in one Java virtual machine, by the thread's processor time. JMH measures the one
/// after the other, minutes apart; where the machine's own pace has changed in between, only neighbours can be
/// compared.
public final class SideBySide {
    private static final int ROUNDS = 16;
    private static final double WARM_UP = 0.8;
    private static final double ROUND = 0.12;
    private static final double NANOSECOND = 1e-9;

    /// Seconds between two looks at the clock.
    private static final double BETWEEN = 0.002;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SideBySide() {}

    /// Prints a line a task.
    ///
    /// @param tasks `MOONS/10` and so on for steps, `MOONS` and `DIGITS` for grids; all if there are none
    public static void main(String[] tasks) {
        List<String> asked = tasks.length > 0
                ? List.of(tasks)
                : List.of("MOONS/10", "MOONS/200", "DIGITS/32", "XOR/4", "MOONS", "DIGITS");
        System.out.printf("%-10s %14s %14s %8s   middle half%n", "task", "plain", "engine", "ratio");
        for (String task : asked) {
            if (task.contains("/")) {
                steps(task);
            } else {
                points(task);
            }
        }
    }

    private static void steps(String task) {
        StepBenchmark benchmark = new StepBenchmark();
        benchmark.task = task;
        benchmark.prepare();
        compare(task, 1, times -> repeat(times, benchmark::plain), times -> repeat(times, benchmark::engine));
    }

    private static void points(String task) {
        GridBenchmark benchmark = new GridBenchmark();
        benchmark.task = Task.valueOf(task);
        benchmark.prepare();
        compare(
                task,
                GridBenchmark.POINTS,
                times -> repeat(times, benchmark::plain),
                times -> repeat(times, benchmark::engine));
    }

    private static void repeat(int times, Runnable work) {
        for (int k = 0; k < times; k++) {
            work.run();
        }
    }

    private static void compare(String task, int each, IntConsumer plain, IntConsumer engine) {
        int plainTimes = (int) Math.max(1, BETWEEN * rate(plain, 1, WARM_UP));
        int engineTimes = (int) Math.max(1, BETWEEN * rate(engine, 1, WARM_UP));
        double[] slow = new double[ROUNDS];
        double[] fast = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int k = 0; k < ROUNDS; k++) {
            slow[k] = each * rate(plain, plainTimes, ROUND);
            fast[k] = each * rate(engine, engineTimes, ROUND);
            ratios[k] = fast[k] / slow[k];
        }
        Arrays.sort(slow);
        Arrays.sort(fast);
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-10s %,12.0f/s %,12.0f/s %8.2f   %.2f to %.2f%n",
                task,
                slow[ROUNDS / 2],
                fast[ROUNDS / 2],
                ratios[ROUNDS / 2],
                ratios[ROUNDS / 4],
                ratios[ROUNDS - 1 - ROUNDS / 4]);
    }

    /// How often a second of processor time.
    private static double rate(IntConsumer work, int times, double seconds) {
        long start = THREADS.getCurrentThreadCpuTime();
        long count = 0;
        double taken;
        do {
            work.accept(times);
            count += times;
            taken = (THREADS.getCurrentThreadCpuTime() - start) * NANOSECOND;
        } while (taken < seconds);
        return count / taken;
    }
}
