package errorscape.optimizer;

import errorscape.math.Vectors;

/// A search along a line for a step that satisfies the strong Wolfe conditions (Nocedal and Wright 2006,
/// algorithms 3.5 and 3.6), in the order of torch.optim.LBFGS, whose steps it makes to rounding. For one
/// thread.
final class WolfeSearch {
    private static final int MOST_EVALUATIONS = 25;
    private static final double LEAST_CHANGE = 1e-9;

    private final double decrease;
    private final double flatness;
    private final double[] trial;
    private final double[] gradient;

    /// A point on the line.
    ///
    /// @param step how far along
    /// @param value the loss, infinite where it is no number
    /// @param slope along the line
    record Point(double step, double value, double slope) {}

    /// @param decrease share of the first slope's promise that must be kept
    /// @param flatness share of the first slope that may remain
    WolfeSearch(double decrease, double flatness, int dimension) {
        this.decrease = decrease;
        this.flatness = flatness;
        trial = new double[dimension];
        gradient = new double[dimension];
    }

    /// The best point found; its step is 0 if none is lower than the start.
    ///
    /// @param first step to try
    /// @param value at the start
    /// @param slope at the start, negative
    Point search(Stepper.Oracle oracle, double[] start, double[] direction, double first, double value, double slope) {
        Point origin = new Point(0, value, slope);
        double size = 0;
        for (double d : direction) {
            size = Math.max(size, Math.abs(d));
        }
        Point before = origin;
        Point now = at(oracle, start, direction, first);
        Point low = origin;
        Point high = now;
        int evaluations = 0;
        while (evaluations < MOST_EVALUATIONS) {
            if (now.value > value + decrease * now.step * slope || (evaluations > 1 && now.value >= before.value)) {
                low = before;
                high = now;
                break;
            }
            if (Math.abs(now.slope) <= -flatness * slope) {
                return now;
            }
            if (now.slope >= 0) {
                low = before;
                high = now;
                break;
            }
            double least = now.step + 0.01 * (now.step - before.step);
            double next = cubic(before, now, least, now.step * 10);
            before = now;
            now = at(oracle, start, direction, next);
            evaluations++;
            high = now;
        }
        return zoom(oracle, start, direction, origin, low, high, evaluations, size);
    }

    /// Shrinks a bracket. Its ends keep their places, as in PyTorch: which of them is lower changes.
    private Point zoom(
            Stepper.Oracle oracle,
            double[] start,
            double[] direction,
            Point origin,
            Point one,
            Point other,
            int made,
            double size) {
        Point[] ends = {one, other};
        int low = one.value <= other.value ? 0 : 1;
        boolean slow = false;
        for (int evaluations = made; evaluations < MOST_EVALUATIONS; evaluations++) {
            double left = Math.min(ends[0].step, ends[1].step);
            double right = Math.max(ends[0].step, ends[1].step);
            if ((right - left) * size < LEAST_CHANGE) {
                break;
            }
            double step = cubic(ends[0], ends[1], left, right);
            double margin = 0.1 * (right - left);
            if (Math.min(right - step, step - left) < margin) {
                if (slow || step >= right || step <= left) {
                    step = Math.abs(step - right) < Math.abs(step - left) ? right - margin : left + margin;
                    slow = false;
                } else {
                    slow = true;
                }
            } else {
                slow = false;
            }
            Point now = at(oracle, start, direction, step);
            if (now.value > origin.value + decrease * step * origin.slope || now.value >= ends[low].value) {
                ends[1 - low] = now;
                low = ends[0].value <= ends[1].value ? 0 : 1;
            } else {
                if (Math.abs(now.slope) <= -flatness * origin.slope) {
                    return now;
                }
                if (now.slope * (ends[1 - low].step - ends[low].step) >= 0) {
                    ends[1 - low] = ends[low];
                }
                ends[low] = now;
            }
        }
        return ends[low];
    }

    private Point at(Stepper.Oracle oracle, double[] start, double[] direction, double step) {
        for (int i = 0; i < trial.length; i++) {
            trial[i] = start[i] + step * direction[i];
        }
        double value = oracle.gradient(trial, gradient);
        return new Point(
                step, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value, Vectors.dot(gradient, direction));
    }

    /// The minimum of the cubic through two points and their slopes, within bounds; their middle if there is
    /// none.
    private static double cubic(Point one, Point other, double least, double most) {
        double d1 = one.slope + other.slope - 3 * (one.value - other.value) / (one.step - other.step);
        double square = d1 * d1 - one.slope * other.slope;
        if (!(square >= 0) || Double.isInfinite(square)) {
            return (least + most) / 2;
        }
        double d2 = Math.sqrt(square);
        double step = one.step <= other.step
                ? other.step - (other.step - one.step) * ((other.slope + d2 - d1) / (other.slope - one.slope + 2 * d2))
                : one.step - (one.step - other.step) * ((one.slope + d2 - d1) / (one.slope - other.slope + 2 * d2));
        return Double.isNaN(step) ? (least + most) / 2 : Math.min(Math.max(step, least), most);
    }
}
