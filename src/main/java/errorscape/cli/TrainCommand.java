package errorscape.cli;

import errorscape.math.Counted;
import errorscape.math.Vectors;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Parameter;
import errorscape.optimizer.Schedule;
import errorscape.scenario.Experiment;
import errorscape.training.RunSettings;
import errorscape.training.Snapshot;
import errorscape.training.TrainingLoop;
import errorscape.verdict.Verdict;
import errorscape.verdict.VerdictJudge;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Trains and prints every step, through the loop that the window trains with.
@Command(
        name = "train",
        description = "Train with any optimizer and print loss and weights of every step, in full precision.",
        sortOptions = false)
final class TrainCommand implements Callable<Integer> {
    private static final long MOST_STEPS = 1_000_000_000L;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SourceOptions source;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "Which optimizer, with its standard settings (default: as the scenario says; see --list).")
    private @Nullable String optimizer;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the optimizer, such as learningRate=0.05; may be given several times.")
    private List<String> settings = List.of();

    @Option(
            names = "--schedule",
            paramLabel = "NAME:KEY=VALUE,...",
            description = "How the learning rate goes on, such as cosine:steps=1000,warmup=50.")
    private @Nullable String schedule;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "100",
            description = "Steps to make (default: ${DEFAULT-VALUE}).")
    private long steps;

    @Option(names = "--batch", paramLabel = "full|N", description = "Samples a step (default: as the scenario says).")
    private @Nullable String batch;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the mini-batches, and of the optimizer's noise (default: as the scenario says).")
    private @Nullable Long seed;

    @Option(
            names = "--start",
            paramLabel = "W1,W2,...",
            split = ",",
            description = "Weights to start from (default: the scenario's start).")
    private double @Nullable [] start;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1",
            description = "Print every so many steps only, and the last (default: ${DEFAULT-VALUE}).")
    private long every;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "How the steps are written (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private StepWriter.Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private @Nullable Path out;

    @Option(
            names = "--list",
            description = "List the optimizers and schedules with their settings, and do nothing else.")
    private boolean list;

    @Override
    public Integer call() {
        PrintWriter standard = spec.commandLine().getOut();
        if (list) {
            OptimizerList.print(standard);
            return CommandLineMain.DONE;
        }
        if (steps < 0 || steps > MOST_STEPS) {
            throw problem("--steps", "the number of steps must be from 0 to " + MOST_STEPS + ", not " + steps);
        }
        if (every < 1) {
            throw problem("--every", "the number must be at least 1, not " + every);
        }
        Experiment experiment = source.build(UnaryOperator.identity());
        RunSettings run =
                settings(experiment.runSettings(), experiment.training().sampleCount());
        TrainingLoop loop = new TrainingLoop(experiment.training(), experiment.validation(), run);
        if (out != null && !out.toString().equals("-")) {
            TextOutput.check(out);
        }
        EarlyEnd end = EarlyEnd.of(spec);
        VerdictJudge judge = new VerdictJudge(experiment.training(), true);
        Verdict[] verdict = new Verdict[1];
        TextOutput.stream(out, standard, to -> verdict[0] = write(loop, judge, run.optimizer(), to, end));
        // A table of steps stays one; JSON holds the verdict itself.
        PrintWriter err = spec.commandLine().getErr();
        if (format != StepWriter.Format.JSON) {
            err.println(verdict[0].kind().id() + ": " + verdict[0].sentence());
        } else if (!loop.message().isEmpty()) {
            err.println(loop.message());
        }
        return end.status(ended(loop, end), loop.steps() + " of " + steps + " steps are made");
    }

    private boolean ended(TrainingLoop loop, EarlyEnd end) {
        return end.wanted().getAsBoolean()
                && loop.steps() < steps
                && loop.message().isEmpty();
    }

    private RunSettings settings(RunSettings given, int samples) {
        double[] from = start == null ? given.start() : start;
        if (from.length != given.start().length) {
            throw problem(
                    "--start",
                    "there must be " + Counted.of(given.start().length, "number") + ", one a weight, not "
                            + from.length);
        }
        if (!Vectors.allFinite(from)) {
            throw problem("--start", "there must be finite numbers");
        }
        return new RunSettings(
                from,
                seed == null ? given.seed() : seed,
                optimizer(given.optimizer()),
                batch(given, samples),
                given.confinement());
    }

    private OptimizerSettings optimizer(OptimizerSettings given) {
        OptimizerSettings chosen = given;
        if (optimizer != null) {
            String name = optimizer;
            chosen = Optimizers.find(name)
                    .orElseThrow(() -> problem(
                            "--optimizer",
                            "there is no optimizer \"" + name + "\"; there are "
                                    + String.join(
                                            ", ",
                                            Optimizers.entries().stream()
                                                    .map(Optimizers.Entry::id)
                                                    .toList())))
                    .standard();
        }
        if (seed != null && chosen.optimizer().type().find("seed").isPresent()) {
            chosen = Optimizers.with(chosen, "seed", Long.toString(seed));
        }
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw problem("--set", "write KEY=VALUE, such as learningRate=0.05, not \"" + setting + "\"");
            }
            try {
                chosen = Optimizers.with(
                        chosen,
                        setting.substring(0, equals).trim(),
                        setting.substring(equals + 1).trim());
            } catch (IllegalArgumentException e) {
                throw problem("--set", String.valueOf(e.getMessage()));
            }
        }
        if (schedule != null) {
            try {
                chosen = Optimizers.with(chosen, Schedule.parse(schedule));
            } catch (IllegalArgumentException e) {
                throw problem("--schedule", String.valueOf(e.getMessage()));
            }
        }
        return chosen;
    }

    private int batch(RunSettings given, int samples) {
        if (batch == null) {
            return given.batchSize();
        }
        if (batch.equalsIgnoreCase("full") || batch.equalsIgnoreCase("all")) {
            return 0;
        }
        if (samples == 0) {
            throw problem("--batch", "a function has no samples to take batches of; leave it out");
        }
        Parameter size = new Parameter.Whole("batch", "batch size", 1, 1, Integer.MAX_VALUE, "samples a step");
        try {
            return Math.toIntExact((Long) size.parse(batch));
        } catch (IllegalArgumentException e) {
            throw problem("--batch", e.getMessage() + "; or full for all samples");
        }
    }

    private Verdict write(
            TrainingLoop loop, VerdictJudge judge, OptimizerSettings chosen, PrintWriter to, EarlyEnd early) {
        StepWriter writer = new StepWriter(format, to);
        writer.begin(chosen, loop.now().weights().length);
        writer.step(loop.now());
        // Whoever wants to see no more than the beginning should have it, however long the rest takes.
        to.flush();
        while (loop.steps() < steps && !early.wanted().getAsBoolean() && loop.step()) {
            if (loop.steps() % every == 0 || loop.steps() == steps) {
                writer.step(loop.now());
            }
        }
        Snapshot end = loop.snapshot();
        Verdict verdict = judge.judge(end);
        if (ended(loop, early)) {
            writer.stopped(verdict, end.now());
        } else {
            writer.end(loop.message(), verdict, end.now());
        }
        return verdict;
    }

    private ParameterException problem(String option, String reason) {
        return new ParameterException(spec.commandLine(), option + ": " + reason);
    }
}
