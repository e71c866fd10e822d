package errorscape.training;

import errorscape.objective.Objective;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which samples of a step pull where: the gradient of each alone, penalties included. Of a loss that is a mean over
/// samples their mean is the gradient of the step's batch.
///
/// @param samples their indices, in the order of the batch
/// @param gradients one for each sample, one entry a weight; not to be modified
/// @param batch the gradient of all of them together; not to be modified
public record SamplePulls(int[] samples, double[][] gradients, double[] batch) {
    /// The pulls of a step.
    ///
    /// @param training the loss that is trained
    /// @param weights where the step begins; not modified
    /// @param samples of the step, at least one
    public static SamplePulls at(Objective training, double[] weights, int[] samples) {
        double[][] gradients = new double[samples.length][];
        for (int i = 0; i < samples.length; i++) {
            gradients[i] = gradient(training.ofSamples(new int[] {samples[i]}), weights);
        }
        return new SamplePulls(samples.clone(), gradients, gradient(training.ofSamples(samples), weights));
    }

    /// The pulls of the next step of a run that has made some steps; empty for a loss without samples.
    ///
    /// @param steps made
    /// @param most samples; of a larger batch there are none, for nobody can look at so many arrows
    public static Optional<SamplePulls> ofStep(
            Objective training, RunSettings settings, double[] weights, long steps, int most) {
        int count = training.sampleCount();
        if (count == 0) {
            return Optional.empty();
        }
        int[] samples = BatchOfStep.samples(settings, count, steps)
                .orElseGet(() -> IntStream.range(0, count).toArray());
        return samples.length > most ? Optional.empty() : Optional.of(at(training, weights, samples));
    }

    private static double[] gradient(Objective loss, double[] weights) {
        double[] gradient = new double[weights.length];
        loss.evaluator().gradient(weights, gradient);
        return gradient;
    }

    /// The mean of the samples' gradients, as a new vector.
    public double[] mean() {
        double[] mean = new double[batch.length];
        for (double[] gradient : gradients) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += gradient[i];
            }
        }
        Arrays.setAll(mean, i -> mean[i] / gradients.length);
        return mean;
    }
}
