package errorscape.lesson.measure;

import errorscape.eigen.Spectrum;
import errorscape.function.FormulaException;
import errorscape.function.FunctionObjective;
import errorscape.lesson.Finding;
import errorscape.lesson.Measure;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Measures that need no scene.
final class PlainMeasures {
    private static final double SQRT_2 = StrictMath.sqrt(2);

    private PlainMeasures() {}

    /// @param claims computes those the formula builds on
    static Finding formula(Measure.Formula formula, Function<String, Finding> claims) {
        double[] xy = new double[2];
        for (int i = 0; i < formula.inputs().size(); i++) {
            if (!(claims.apply(formula.inputs().get(i)) instanceof Finding.Amount number)) {
                throw new IllegalArgumentException(formula.inputs().get(i) + " is no number");
            }
            xy[i] = number.value().doubleValue();
        }
        try {
            return Finding.of(
                    FunctionObjective.of(formula.expression()).evaluator().value(xy));
        } catch (FormulaException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    static Finding contrast(Measure.Contrast contrast) {
        RandomStream random = new RandomStream(contrast.seed(), "points of the unit cube");
        double[][] points = new double[contrast.points()][contrast.dimension()];
        for (double[] point : points) {
            Arrays.setAll(point, i -> random.nextDouble());
        }
        double[] contrasts = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            double farthest = 0;
            for (int j = 0; j < points.length; j++) {
                if (i != j) {
                    double distance = Vectors.distance(points[i], points[j]);
                    nearest = Math.min(nearest, distance);
                    farthest = Math.max(farthest, distance);
                }
            }
            contrasts[i] = (farthest - nearest) / nearest;
        }
        Arrays.sort(contrasts);
        int n = contrasts.length;
        return Finding.of(0.5 * (contrasts[(n - 1) / 2] + contrasts[n / 2]));
    }

    static Finding definite(Measure.DefiniteMatrices measure, BooleanSupplier cancelled) {
        RandomStream random = new RandomStream(measure.seed(), "random symmetric matrices");
        int n = measure.size();
        double[] matrix = new double[n * n];
        int definite = 0;
        for (int k = 0; k < measure.matrices(); k++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            for (int i = 0; i < n; i++) {
                matrix[i * n + i] = SQRT_2 * random.nextGaussian();
                for (int j = 0; j < i; j++) {
                    matrix[i * n + j] = random.nextGaussian();
                    matrix[j * n + i] = matrix[i * n + j];
                }
            }
            definite += Spectrum.of(matrix, n).smallest() > 0 ? 1 : 0;
        }
        return Finding.of(definite / (double) Math.max(1, measure.matrices()));
    }
}
