package errorscape.ui.curve;

import errorscape.plot.LineChart;
import errorscape.plot.Series;
import errorscape.render.LossScale;
import errorscape.training.Path;
import errorscape.training.PathPoint;
import errorscape.training.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A run's learning curve as series of numbers, brought up to date from snapshot to snapshot.
final class CurveSeries {
    private static final int TRAINING_COLOUR = 0xFFFF9F43;
    private static final int VALIDATION_COLOUR = 0xFF58A6FF;

    private double[] step = new double[256];
    private double[] training = new double[256];
    private double[] validation = new double[256];
    private int known;
    private int count;
    private long runId = -1;
    private int generation;

    void update(Snapshot snapshot) {
        Path path = snapshot.path();
        if (snapshot.runId() != runId || path.generation() != generation) {
            runId = snapshot.runId();
            generation = path.generation();
            known = 0;
        }
        if (path.size() + 1 > step.length) {
            int length = Math.max(path.size() + 1, 2 * step.length);
            step = Arrays.copyOf(step, length);
            training = Arrays.copyOf(training, length);
            validation = Arrays.copyOf(validation, length);
        }
        for (; known < path.size(); known++) {
            put(known, path.get(known));
        }
        count = known;
        if (path.last().step() != snapshot.now().step()) {
            put(count++, snapshot.now());
        }
    }

    private void put(int i, PathPoint point) {
        step[i] = point.step();
        training[i] = point.loss();
        validation[i] = point.validationLoss();
    }

    /// The chart of what is known; a view of arrays that the next update changes.
    LineChart chart(boolean log) {
        List<Series> series = new ArrayList<>();
        if (count > 0 && !Double.isNaN(validation[0])) {
            series.add(new Series("validation", step, validation, count, VALIDATION_COLOUR));
        }
        series.add(new Series("training", step, training, count, TRAINING_COLOUR));
        return new LineChart(
                count > 1 ? series : List.of(),
                log ? LossScale.Kind.LOG : LossScale.Kind.LINEAR,
                "step",
                "loss",
                Double.NaN,
                "Press play, or drag the start onto the surface: every step's true loss is drawn here.");
    }
}
