package errorscape.cli;

import errorscape.laboratory.NoiseStudy;
import errorscape.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Noise against escape time.
@Command(
        name = "noise",
        description = "Train from the scenario's start with noise of several kinds: how long until runs escape?",
        sortOptions = false)
final class LabNoiseCommand implements Callable<Integer> {
    private static final Map<String, String> COMPLAINTS =
            Map.of("the noise", "--noise", "the annealing", "--annealing", "the number of repeats", "--repeats");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LabCommand.Common common;

    @Option(
            names = "--batch-sizes",
            split = ",",
            paramLabel = "N|all",
            description = "Batch sizes compared (default: all, and powers of four below it).")
    private @Nullable List<String> batchSizes;

    @Option(
            names = "--noise",
            split = ",",
            paramLabel = "VARIANCE",
            defaultValue = "0.01,0.1,1",
            description = "Variances of Gaussian noise on the gradient (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private List<Double> variances;

    @Option(
            names = "--annealing",
            split = ",",
            paramLabel = "POWER",
            defaultValue = "0,0.55",
            description = "How fast that noise fades; 0 for never (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private List<Double> annealings;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "20",
            description = "Runs of each kind (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Option(
            names = "--level",
            paramLabel = "LOSS",
            description = "Escaped is a run whose loss is at most this (default: a tenth of the way from the start to"
                    + " the best end).")
    private @Nullable Double level;

    @Override
    public Integer call() {
        return common.run(
                COMPLAINTS,
                (experiment, control) -> NoiseStudy.run(
                        experiment,
                        new NoiseStudy.Options(
                                variants(experiment),
                                repeats,
                                common.steps(),
                                level == null ? OptionalDouble.empty() : OptionalDouble.of(level)),
                        control));
    }

    private List<NoiseStudy.Variant> variants(Experiment experiment) {
        return NoiseStudy.variants(
                experiment.scenario().training().optimizer(), sizes(experiment), variances, annealings, repeats);
    }

    private List<Integer> sizes(Experiment experiment) {
        int samples = experiment.training().sampleCount();
        if (batchSizes == null) {
            return NoiseStudy.usualBatchSizes(samples);
        }
        List<Integer> sizes = new ArrayList<>();
        for (String text : batchSizes) {
            sizes.add(size(text.trim(), samples));
        }
        return sizes;
    }

    private int size(String text, int samples) {
        if (text.equalsIgnoreCase("all") || text.equalsIgnoreCase("full")) {
            return 0;
        }
        if (samples == 0) {
            throw common.problem("--batch-sizes: a function has no samples to take batches of; only \"all\" fits");
        }
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= samples) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a size that is out of bounds.
        }
        throw common.problem("--batch-sizes: a batch size is \"all\" or a whole number from 1 to " + samples
                + ", not \"" + text + "\"");
    }
}
