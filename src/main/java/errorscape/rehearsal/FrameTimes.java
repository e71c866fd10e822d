package errorscape.rehearsal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/// The times of pictures, and the processor time that went into them. JavaFX thread only.
///
/// Where other programs want the processor too, the pictures a second say little; the processor time a picture
/// says what it would be without them.
final class FrameTimes {
    private static final double LEAST_SHOWN = 0.05;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private double[] between = new double[1024];
    private double[] busy = new double[1024];
    private int count;
    private long busyBefore;
    private long first;
    private long last;
    private Map<String, Double> usedBefore = Map.of();
    private double allBefore;

    /// Notes a picture.
    ///
    /// @param now time of the pulse in nanoseconds
    void frame(long now) {
        long busyNow = threads.getCurrentThreadCpuTime();
        if (first == 0) {
            first = now;
            usedBefore = used();
            allBefore = all();
        } else {
            if (count == between.length) {
                between = Arrays.copyOf(between, 2 * count);
                busy = Arrays.copyOf(busy, 2 * count);
            }
            busy[count] = (busyNow - busyBefore) * 1e-6;
            between[count++] = (now - last) * 1e-6;
        }
        last = now;
        busyBefore = busyNow;
    }

    /// From the first picture to the last.
    double seconds() {
        return (last - first) * 1e-9;
    }

    /// How many pictures, how evenly.
    String pace() {
        return String.format(
                Locale.ROOT,
                "%.1f frames/s, %.1f in the median (of %d; 95 %% within %.1f ms)",
                count / seconds(),
                1000 / quantile(0.5),
                count,
                quantile(0.95));
    }

    /// The interval that a share of the pictures keeps within, in milliseconds.
    double quantile(double share) {
        return quantile(Arrays.copyOf(between, count), share);
    }

    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /// The processor time a picture in milliseconds, by threads; all together with what the JVM takes itself.
    String processor() {
        StringJoiner text = new StringJoiner(", ", "processor time a frame: ", "");
        used().forEach((name, millis) -> {
            double each = (millis - usedBefore.getOrDefault(name, 0.0)) / count;
            if (each >= LEAST_SHOWN) {
                text.add(String.format(Locale.ROOT, "%s %.2f ms", name, each));
            }
        });
        return text.add(String.format(Locale.ROOT, "in all %.2f ms", (all() - allBefore) / count))
                .toString();
    }

    /// How evenly the window's thread is at work: what makes a picture late is seldom the mean.
    String evenness() {
        double[] times = Arrays.copyOf(busy, count);
        return String.format(
                Locale.ROOT,
                "window's thread: %.1f ms in the median picture, within %.1f ms in 80 %%, %.1f ms in 95 %%",
                quantile(times, 0.5),
                quantile(times, 0.8),
                quantile(times, 0.95));
    }

    private Map<String, Double> used() {
        Map<String, Double> used = new TreeMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                double millis = threads.getThreadCpuTime(thread.getThreadId()) * 1e-6;
                used.merge(kind(thread.getThreadName()), millis, Double::sum);
            }
        }
        return used;
    }

    private static String kind(String thread) {
        return thread.replaceFirst("^errorscape-", "").replaceFirst("-\\d+$", "");
    }

    private static double all() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                * 1e-6;
    }
}
