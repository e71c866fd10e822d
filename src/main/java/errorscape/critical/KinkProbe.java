package errorscape.critical;

import errorscape.math.Fma;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;

/// Whether a point of weight space at which the computed gradient is zero lies on a kink, so that its Hessian is that
/// of one side only, or of none: the gradient beside it is compared with the one that the Hessian predicts.
public final class KinkProbe {
    private static final int DIRECTIONS = 8;
    private static final double BESIDE = 1e-6;
    private static final double NEXT = 1e-9;

    /// Where the gradient is of the size it has in general.
    private static final double FAR = 2e-2;

    /// What of it is more than rounding.
    private static final double SEEN = 1e-2;

    /// On a smooth loss what the Hessian leaves of the gradient falls by a hundred where the distance falls by ten.
    private static final double TENTH = 0.05;

    private final Evaluator evaluator;
    private final double[] weights;
    private final double value;
    private final double[] gradient;
    private final double[] there;
    private final double[] product;
    private final double[][] directions;

    /// @param weights not modified
    /// @param value of the loss there
    public KinkProbe(Evaluator evaluator, double[] weights, double value) {
        this.evaluator = evaluator;
        this.weights = weights;
        this.value = value;
        int n = weights.length;
        gradient = new double[n];
        there = new double[n];
        product = new double[n];
        directions = new double[DIRECTIONS][n];
        RandomStream random = new RandomStream(1, "kink");
        for (double[] direction : directions) {
            for (int i = 0; i < n; i++) {
                direction[i] = random.nextGaussian();
            }
            double length = Vectors.norm(direction);
            for (int i = 0; i < n; i++) {
                direction[i] /= length;
            }
        }
        evaluator.gradient(weights, gradient);
    }

    /// Whether the gradient jumps or has a kink here.
    public boolean kink() {
        double near = 0;
        double nearer = 0;
        double usual = 0;
        for (double[] direction : directions) {
            evaluator.hessianVector(weights, direction, product);
            // To both sides: on a kink's boundary one may be smooth.
            near = Math.max(near, Math.max(deviation(direction, BESIDE), deviation(direction, -BESIDE)));
            nearer =
                    Math.max(nearer, Math.max(deviation(direction, 0.1 * BESIDE), deviation(direction, -0.1 * BESIDE)));
            evaluator.gradient(displaced(direction, FAR), there);
            usual = Math.max(usual, finite(Vectors.norm(there)) / FAR);
        }
        return nearer > TENTH * near && nearer > SEEN * 0.1 * BESIDE * usual;
    }

    /// Whether the loss itself jumps here, so that this is no critical point.
    public boolean jump() {
        double next = 0;
        double usual = 0;
        for (double[] direction : directions) {
            next = Math.max(next, finite(Math.abs(evaluator.value(displaced(direction, NEXT)) - value)));
            usual = Math.max(usual, finite(Math.abs(evaluator.value(displaced(direction, FAR)) - value)));
        }
        return next > SEEN * usual && next > NEXT * Math.abs(value);
    }

    /// Of the gradient from what the last product predicts.
    private double deviation(double[] direction, double distance) {
        evaluator.gradient(displaced(direction, distance), there);
        double square = 0;
        for (int i = 0; i < there.length; i++) {
            double deviation = there[i] - gradient[i] - distance * product[i];
            square = Fma.fma(deviation, deviation, square);
        }
        return finite(Math.sqrt(square));
    }

    private double[] displaced(double[] direction, double distance) {
        double[] place = weights.clone();
        Vectors.addScaled(distance, direction, place);
        return place;
    }

    private static double finite(double x) {
        return Double.isFinite(x) ? x : 0;
    }
}
