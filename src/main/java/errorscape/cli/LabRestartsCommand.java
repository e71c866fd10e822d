package errorscape.cli;

import errorscape.laboratory.Restarts;
import errorscape.network.Initialiser;
import errorscape.scenario.Experiment;
import errorscape.scenario.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Random starts: where do runs end, and how many are worth it?
@Command(
        name = "restarts",
        description = "Train from many random starts: final losses, distinct minima, best of k.",
        sortOptions = false)
final class LabRestartsCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LabCommand.Common common;

    @Option(
            names = {"--runs", "--restarts"},
            paramLabel = "N",
            defaultValue = "100",
            description = "Starts of each initialiser (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--initialisers",
            split = ",",
            paramLabel = "NAME[:SCALE]",
            description = "Compared with one another: xavier, he, normal, uniform, each with a scale if wanted"
                    + " (normal:0.5), or box for points of the slice (default: the scenario's).")
    private @Nullable List<String> initialisers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the first start; the others follow (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threshold",
            paramLabel = "LOSS",
            description =
                    "A loss that is good enough (default: 5 %% of the way from the best end to the median start).")
    private @Nullable Double threshold;

    @Override
    public Integer call() {
        return common.run(
                Map.of("the number of runs", "--runs"),
                (experiment, control) -> Restarts.run(
                        experiment,
                        new Restarts.Options(
                                runs,
                                common.steps(),
                                sources(experiment),
                                seed,
                                threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold)),
                        control));
    }

    private List<Restarts.Source> sources(Experiment experiment) {
        if (initialisers == null) {
            return List.of(Restarts.usual(experiment.scenario()));
        }
        List<Restarts.Source> sources = new ArrayList<>();
        for (String name : initialisers) {
            sources.add(source(name.trim(), experiment));
        }
        return sources;
    }

    private Restarts.Source source(String text, Experiment experiment) {
        if (text.equalsIgnoreCase("box")) {
            return Restarts.Source.BOX;
        }
        if (!(experiment.scenario().subject() instanceof Subject.DataAndNetwork)) {
            throw common.problem("--initialisers: only networks that learn samples have initialisers; use box");
        }
        String[] parts = text.split(":", 2);
        Initialiser.Scheme scheme = Arrays.stream(Initialiser.Scheme.values())
                .filter(s -> s.name().equalsIgnoreCase(parts[0]))
                .findFirst()
                .orElseThrow(() -> common.problem("--initialisers: \"" + parts[0] + "\" is not known; allowed are "
                        + Arrays.stream(Initialiser.Scheme.values())
                                .map(s -> s.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + " and box"));
        try {
            double scale = parts.length == 1 ? 1 : Double.parseDouble(parts[1]);
            if (Double.isFinite(scale)) {
                return Restarts.Source.of(new Initialiser(scheme, scale));
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is not finite.
        }
        throw common.problem(
                "--initialisers: the scale of " + parts[0] + " must be a number, not \"" + parts[1] + "\"");
    }
}
