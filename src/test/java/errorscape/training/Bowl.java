package errorscape.training;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;

/// The mean over samples s = 0 .. n-1 of `(x - s)^2 / 2 + (y + s)^2 / 2`: a bowl whose mini-batches pull to different
/// places.
public record Bowl(int samples) implements Objective {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public int sampleCount() {
        return samples;
    }

    @Override
    public WeightLayout layout() {
        return WeightLayout.ofVariables("x", "y");
    }

    @Override
    public Evaluator evaluator() {
        int[] all = new int[samples];
        for (int i = 0; i < samples; i++) {
            all[i] = i;
        }
        return new Evaluator() {
            @Override
            public double value(double[] w) {
                return gradient(w, new double[2]);
            }

            @Override
            public double gradient(double[] w, double[] gradient) {
                return gradient(w, new Batch(all, 0, samples), gradient);
            }

            @Override
            public double gradient(double[] w, Batch batch, double[] gradient) {
                double loss = 0;
                gradient[0] = 0;
                gradient[1] = 0;
                for (int k = 0; k < batch.count(); k++) {
                    int s = batch.samples()[batch.from() + k];
                    gradient[0] += (w[0] - s) / batch.count();
                    gradient[1] += (w[1] + s) / batch.count();
                    loss += ((w[0] - s) * (w[0] - s) + (w[1] + s) * (w[1] + s)) / (2 * batch.count());
                }
                return loss;
            }

            @Override
            public void hessianVector(double[] w, double[] direction, double[] product) {
                product[0] = direction[0];
                product[1] = direction[1];
            }
        };
    }
}
