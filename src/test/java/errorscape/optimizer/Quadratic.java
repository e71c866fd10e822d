package errorscape.optimizer;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;
import java.util.stream.IntStream;

/// `sum of curvatures[i] * w[i]^2 / 2`: a bowl, or a saddle where a curvature is negative.
record Quadratic(double... curvatures) implements Objective {
    @Override
    public int dimension() {
        return curvatures.length;
    }

    @Override
    public int sampleCount() {
        return 0;
    }

    @Override
    public WeightLayout layout() {
        return WeightLayout.ofVariables(
                IntStream.range(0, curvatures.length).mapToObj(i -> "w" + i).toArray(String[]::new));
    }

    @Override
    public Evaluator evaluator() {
        return new Evaluator() {
            @Override
            public double value(double[] w) {
                return gradient(w, new double[w.length]);
            }

            @Override
            public double gradient(double[] w, double[] gradient) {
                double loss = 0;
                for (int i = 0; i < w.length; i++) {
                    gradient[i] = curvatures[i] * w[i];
                    loss += curvatures[i] * w[i] * w[i] / 2;
                }
                return loss;
            }

            @Override
            public double gradient(double[] w, Batch batch, double[] gradient) {
                return gradient(w, gradient);
            }

            @Override
            public void hessianVector(double[] w, double[] direction, double[] product) {
                for (int i = 0; i < w.length; i++) {
                    product[i] = curvatures[i] * direction[i];
                }
            }
        };
    }
}
