package errorscape.ui.curve;

import errorscape.plot.Series;
import errorscape.slice.Plane;
import errorscape.training.Path;
import errorscape.training.Snapshot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A racer's curve as series of numbers, brought up to date from snapshot to snapshot, a bounded piece at a
/// time.
final class CurveSeries {
    /// Weights looked at a call: about a millisecond's work.
    private static final int WEIGHTS_A_CALL = 1_000_000;

    private double[] step = new double[256];
    private double[] value = new double[256];
    private double[] validation = new double[256];
    private double[] smooth = new double[256];
    private double[] smoothValidation = new double[256];
    private int known;
    private int stride = 1;
    private long runId = -1;
    private int generation;
    private @Nullable Measure measure;
    private @Nullable Plane plane;

    /// Brings the numbers nearer to a snapshot.
    ///
    /// @param wanted the most points
    /// @return whether they are all there now
    @SuppressWarnings("ReferenceEquality")
    boolean update(Snapshot snapshot, Measure newMeasure, Plane newPlane, int wanted) {
        Path path = snapshot.path();
        int every = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * (path.size() - 1) / wanted)));
        if (snapshot.runId() != runId
                || path.generation() != generation
                || newMeasure != measure
                || newPlane != plane
                || every != stride) {
            runId = snapshot.runId();
            generation = path.generation();
            measure = newMeasure;
            plane = newPlane;
            stride = every;
            known = 0;
        }
        int size = (path.size() + stride - 1) / stride;
        int end = Math.min(size, known + Math.max(64, WEIGHTS_A_CALL / newPlane.dimension()));
        ensure(end);
        for (int i = known; i < end; i++) {
            step[i] = path.get(i * stride).step();
            value[i] = newMeasure.of(path, i * stride, newPlane);
            validation[i] = newMeasure == Measure.LOSS ? path.get(i * stride).validationLoss() : Double.NaN;
        }
        known = end;
        return known == size;
    }

    private void ensure(int size) {
        if (size > step.length) {
            int length = Math.max(size, 2 * step.length);
            step = Arrays.copyOf(step, length);
            value = Arrays.copyOf(value, length);
            validation = Arrays.copyOf(validation, length);
            smooth = new double[length];
            smoothValidation = new double[length];
        }
    }

    /// The curve; a view of arrays that the next update or call changes.
    ///
    /// @param window recorded steps to take the mean over; 1 for none
    Series curve(String name, int colour, int window) {
        return new Series(name, step, window > 1 ? mean(value, smooth, window) : value, known, colour);
    }

    /// The validation curve.
    Series validation(String name, int colour, int window) {
        return new Series(
                name, step, window > 1 ? mean(validation, smoothValidation, window) : validation, known, colour, 4);
    }

    boolean validated() {
        return known > 0 && !Double.isNaN(validation[0]);
    }

    /// The mean over `window` points around each, fewer at the ends; gaps are left out.
    private double[] mean(double[] of, double[] into, int window) {
        double sum = 0;
        int count = 0;
        int half = window / 2;
        int next = 0;
        int last = 0;
        for (int i = 0; i < known; i++) {
            for (; next < known && next <= i + half; next++) {
                if (Double.isFinite(of[next])) {
                    sum += of[next];
                    count++;
                }
            }
            for (; last < i - half; last++) {
                if (Double.isFinite(of[last])) {
                    sum -= of[last];
                    count--;
                }
            }
            into[i] = count == 0 ? Double.NaN : sum / count;
        }
        return into;
    }

    /// The index of the least validation loss; -1 if there is none.
    int bestValidation() {
        int best = -1;
        for (int i = 0; i < known; i++) {
            if (Double.isFinite(validation[i]) && (best < 0 || validation[i] < validation[best])) {
                best = i;
            }
        }
        return best;
    }

    /// The index of the last known point at or before a step; -1 if there is none.
    int indexAt(double wanted) {
        int place = Arrays.binarySearch(step, 0, known, wanted);
        return place >= 0 ? place : -place - 2;
    }

    double stepAt(int index) {
        return step[index];
    }

    double valueAt(int index) {
        return value[index];
    }

    double validationAt(int index) {
        return validation[index];
    }
}
