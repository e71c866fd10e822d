package errorscape.laboratory;

import errorscape.training.Path;
import errorscape.training.PathPoint;
import java.util.OptionalLong;

/// The loss at the recorded steps of a run, rising. The arrays are not to be modified.
record LossCurve(long[] steps, double[] losses) {
    /// @param most points kept; of more only every so many-th
    static LossCurve of(Path path, PathPoint last, int most) {
        int stride = Math.max(1, (path.size() + most - 1) / most);
        int kept = (path.size() + stride - 1) / stride;
        boolean ends = path.last().step() == last.step() && (path.size() - 1) % stride == 0;
        long[] steps = new long[ends ? kept : kept + 1];
        double[] losses = new double[steps.length];
        for (int i = 0; i < kept; i++) {
            PathPoint point = path.get(i * stride);
            steps[i] = point.step();
            losses[i] = point.loss();
        }
        steps[steps.length - 1] = last.step();
        losses[losses.length - 1] = last.loss();
        return new LossCurve(steps, losses);
    }

    /// The first recorded step with a loss of at most `level`.
    OptionalLong reached(double level) {
        for (int i = 0; i < steps.length; i++) {
            if (losses[i] <= level) {
                return OptionalLong.of(steps[i]);
            }
        }
        return OptionalLong.empty();
    }
}
