package errorscape.data;

import com.sun.management.ThreadMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.ReadTable;
import errorscape.data.table.ReadingProgress;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/// A million rows of ten numbers, understood, read and checked, side by side with FastCSV's bare loop over the same
/// file, which reads the cells and throws them away: in turn in one Java virtual machine, by the thread's processor
/// time.
public final class TableReadingBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 10;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 9;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private TableReadingBenchmark() {}

    /// Prints a line for numbers of six digits and one for numbers of full precision.
    ///
    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        System.out.printf(
                "%-10s %10s %10s %10s %8s %16s%n", "digits", "preview", "read", "FastCSV", "ratio", "kept a number");
        for (boolean full : new boolean[] {false, true}) {
            Path file = Files.createTempFile("errorscape", ".csv");
            try {
                write(file, full);
                measure(file, full ? "all" : "six");
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void measure(Path file, String name) throws IOException {
        double[] previews = new double[ROUNDS];
        double[] reads = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int k = -WARM_UP; k < ROUNDS; k++) {
            int round = Math.max(k, 0);
            long start = THREADS.getCurrentThreadCpuTime();
            TablePreview preview = TableReading.preview(TableSource.of(file), FormatWishes.NONE);
            long seen = THREADS.getCurrentThreadCpuTime();
            ReadTable table = TableReading.read(preview.source(), preview.offer(), ReadingProgress.NONE);
            long read = THREADS.getCurrentThreadCpuTime();
            long cells = loop(file);
            long end = THREADS.getCurrentThreadCpuTime();
            if (table.report().rowsUsed() != ROWS || cells != (long) COLUMNS * (ROWS + 1)) {
                throw new IllegalStateException(table.report().rowsUsed() + " rows, " + cells + " cells");
            }
            previews[round] = 1e-6 * (seen - start);
            reads[round] = 1e-6 * (read - seen);
            bare[round] = 1e-6 * (end - read);
            ratios[round] = reads[round] / bare[round];
        }
        System.out.printf(
                "%-10s %7.0f ms %7.0f ms %7.0f ms %8.2f %10.1f bytes%n",
                name, median(previews), median(reads), median(bare), median(ratios), kept(file));
    }

    private static long loop(Path file) throws IOException {
        long cells = 0;
        try (Reader reader = Files.newBufferedReader(file);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader)) {
            for (CsvRecord row : csv) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }

    /// Bytes a number that are in use when a table has been read, its 8 included.
    private static double kept(Path file) {
        TablePreview preview = TableReading.preview(TableSource.of(file), FormatWishes.NONE);
        long before = used();
        ReadTable table = TableReading.read(preview.source(), preview.offer(), ReadingProgress.NONE);
        long after = used();
        return (after - before) / (double) (table.report().rowsUsed() * (long) COLUMNS);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void write(Path file, boolean full) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            to.write("x1,x2,x3,x4,x5,x6,x7,x8,x9,y\n");
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < COLUMNS; j++) {
                    double value = random.nextGaussian();
                    to.write(Double.toString(full ? value : Math.rint(value * 1e6) / 1e6));
                    to.write(j < COLUMNS - 1 ? ',' : '\n');
                }
            }
        }
    }
}
