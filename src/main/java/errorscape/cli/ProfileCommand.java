package errorscape.cli;

import errorscape.export.GridText;
import errorscape.math.Range;
import errorscape.objective.Objective;
import errorscape.scenario.Experiment;
import errorscape.scenario.LineText;
import errorscape.scenario.ScenarioException;
import errorscape.slice.grid.LineProfile;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Samples the loss along a line.
@Command(
        name = "profile",
        description = "Sample training and validation loss along a line through weight space.",
        sortOptions = false,
        footer = {
            "",
            "Lines:",
            "  run,steps=N                from the start of training (t = 0) to where N steps lead (t = 1)",
            "  points,from=P,to=P         between two points",
            "  step,at=N                  along the step that follows N steps (t = 1)",
            "  eigenvector[,end=largest|smallest][,at=P]",
            "  gradient[,at=P]            against the gradient; t is the learning rate",
            "A point P is a number of training steps, or SEED:STEPS from weights drawn from another seed.",
            "",
            "The verdict, on the part between t = 0 and t = 1: monotone, or bumps and barrier, the largest climb;",
            "its turning points are located between the places too."
        })
final class ProfileCommand implements Callable<Integer> {
    private static final int MOST = 1_000_001;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SourceOptions source;

    @Option(names = "--line", required = true, paramLabel = "LINE", description = "Which line, see below.")
    @SuppressWarnings("NullAway.Init")
    private String line;

    @Option(
            names = "--out",
            paramLabel = "FILE.csv|FILE.json",
            description = "Where to write; - or nothing for standard output.")
    private @Nullable String out;

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            description = "Instead of what the file's ending says (standard output: json).")
    private TextOutput.@Nullable Format format;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "151",
            description = "Places on the line, ends included; 0 and 1 are among them (default: ${DEFAULT-VALUE}).")
    private int points;

    @Option(
            names = "--range",
            paramLabel = "T0:T1",
            converter = Ranges.OfLine.class,
            description = "Which part of the line (default: -0.25:1.25, or as far as the weights are long).")
    private @Nullable Range range;

    @Override
    public Integer call() {
        if (points < 2 || points > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--points: there must be from 2 to " + MOST + " places, not " + points);
        }
        TextOutput output = new TextOutput(out);
        TextOutput.Format as = output.format(format);
        output.check();
        Experiment experiment = source.build(UnaryOperator.identity());
        LineText chosen = chosen(experiment);
        Range part = range == null ? chosen.range() : range;
        EarlyEnd end = EarlyEnd.of(spec);
        List<Objective> losses = Stream.concat(Stream.of(experiment.training()), experiment.validation().stream())
                .toList();
        List<LineProfile> sampled = LineProfile.sampleUntil(losses, chosen.line(), part, points, end.wanted());
        LineProfile training = sampled.getFirst();
        Optional<LineProfile> validation = sampled.stream().skip(1).findFirst();
        boolean stopped = training.t().length < points;
        PrintWriter err = spec.commandLine().getErr();
        err.println(chosen.line().name() + ": " + training.shape().verdict());
        err.flush();
        String text = as == TextOutput.Format.JSON
                ? GridText.json(chosen.line(), training, validation)
                : GridText.csv(training, validation);
        output.write(
                stopped && as == TextOutput.Format.JSON ? EarlyEnd.json(text) : text,
                spec.commandLine().getOut());
        return end.status(
                stopped, training.t().length + " of " + points + " places are sampled, and the verdict is on them");
    }

    private LineText chosen(Experiment experiment) {
        try {
            return LineText.read(line, experiment);
        } catch (ScenarioException e) {
            throw new ParameterException(spec.commandLine(), "--line: " + e.getMessage(), e);
        }
    }
}
