package errorscape.slice;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;
import java.util.List;
import java.util.stream.IntStream;

/// `1/2 (w - centre)' A (w - centre)` in any dimension.
public record Quadratic(double[][] matrix, double[] centre) implements Objective {
    @Override
    public int dimension() {
        return centre.length;
    }

    @Override
    public int sampleCount() {
        return 0;
    }

    @Override
    public WeightLayout layout() {
        List<String> names =
                IntStream.range(0, centre.length).mapToObj(i -> "w" + i).toList();
        return new WeightLayout(List.of(new WeightLayout.Row(1, false, 0, names)));
    }

    @Override
    public Evaluator evaluator() {
        return new Evaluator() {
            @Override
            public double value(double[] weights) {
                return gradient(weights, new double[centre.length]);
            }

            @Override
            public double gradient(double[] weights, double[] gradient) {
                double value = 0;
                for (int i = 0; i < centre.length; i++) {
                    double sum = 0;
                    for (int j = 0; j < centre.length; j++) {
                        sum += matrix[i][j] * (weights[j] - centre[j]);
                    }
                    gradient[i] = sum;
                    value += 0.5 * sum * (weights[i] - centre[i]);
                }
                return value;
            }

            @Override
            public double gradient(double[] weights, Batch batch, double[] gradient) {
                return gradient(weights, gradient);
            }

            @Override
            public void hessianVector(double[] weights, double[] direction, double[] product) {
                for (int i = 0; i < centre.length; i++) {
                    product[i] = 0;
                    for (int j = 0; j < centre.length; j++) {
                        product[i] += matrix[i][j] * direction[j];
                    }
                }
            }
        };
    }
}
