package errorscape.cli;

import errorscape.scenario.Experiment;
import errorscape.training.BatchOfStep;
import errorscape.training.RunSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/// The samples that the steps of a run drew, as a file: a line `step,sample` for each, in the order in which the loss
/// sums them, with the numbers that the data set counts them by from 0; `step,all` where a step takes all that train.
final class BatchFile {
    private BatchFile() {}

    /// @param steps that were made
    /// @param standard for a file called "-"
    static void write(Experiment experiment, RunSettings run, long steps, Path file, PrintWriter standard) {
        int count = experiment.training().sampleCount();
        int[] numbers =
                experiment.model().map(model -> model.data().split().training()).orElse(new int[0]);
        TextOutput.stream(file, standard, to -> {
            to.println("step,sample");
            BatchOfStep.each(run, count, steps, (step, samples) -> line(step, samples, numbers, to));
        });
    }

    private static void line(long step, Optional<int[]> samples, int[] numbers, PrintWriter to) {
        if (samples.isEmpty()) {
            to.println(step + ",all");
            return;
        }
        for (int sample : samples.get()) {
            to.println(step + "," + numbers[sample]);
        }
    }
}
