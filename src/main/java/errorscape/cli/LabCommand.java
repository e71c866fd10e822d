package errorscape.cli;

import errorscape.export.LabText;
import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.training.Workers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Many training runs of one scenario, compared.
@Command(
        name = "lab",
        description = "Train a scenario many times over and compare the runs.",
        synopsisSubcommandLabel = "LABORATORY",
        subcommands = {LabRestartsCommand.class, LabBasinsCommand.class, LabSweepCommand.class, LabNoiseCommand.class})
final class LabCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which laboratory: restarts, basins, sweep or noise");
    }

    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /// The laboratory itself.
    @FunctionalInterface
    interface Work {
        /// Does it.
        ///
        /// @throws IllegalArgumentException if an option is not within its bounds
        LabResult run(Experiment experiment, Lab.Control control);
    }

    /// What all laboratories are told.
    static final class Common {
        @Spec(Spec.Target.MIXEE)
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private SourceOptions source;

        @Option(
                names = "--steps",
                paramLabel = "N",
                defaultValue = "1000",
                description = "Steps each run makes (default: ${DEFAULT-VALUE}).")
        private long steps;

        @Option(
                names = "--format",
                paramLabel = "text|json|csv",
                defaultValue = "text",
                description = "Tables, everything in full precision, or the runs alone (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init")
        private Format format;

        @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
        private @Nullable Path out;

        @Option(
                names = "--threads",
                paramLabel = "N",
                description = "Threads to use; the results are the same for any number (default: one a core).")
        private @Nullable Integer threads;

        /// Tenths of the runs whose end has been told.
        private long told;

        long steps() {
            return steps;
        }

        /// Builds the scenario, runs the laboratory on all cores and writes what it found.
        ///
        /// @param options which option a complaint that begins so is about
        int run(Map<String, String> options, Work work) {
            int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
            if (cores < 1 || cores > 1024) {
                throw problem("--threads: the number of threads must be from 1 to 1024, not " + cores);
            }
            if (out != null && !out.toString().equals("-")) {
                TextOutput.check(out);
            }
            Experiment experiment = source.build(UnaryOperator.identity());
            EarlyEnd end = EarlyEnd.of(spec);
            AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
            try (Workers workers = new Workers(cores, failure::set)) {
                Lab.Control control = new Lab.Control(
                        new ParallelFor(workers.pool(), cores),
                        this::progress,
                        () -> end.wanted().getAsBoolean() ? Lab.Wish.NO_MORE_WORK : Lab.Wish.ALL);
                LabResult result;
                try {
                    result = work.run(experiment, control);
                } catch (IllegalArgumentException e) {
                    throw problem(placed(options, String.valueOf(e.getMessage())));
                } catch (CancellationException e) {
                    write(
                            switch (format) {
                                case TEXT -> EarlyEnd.text("");
                                case JSON -> EarlyEnd.json("{\"lab\": \"" + spec.name() + "\"}\n");
                                case CSV -> "";
                            });
                    return end.status(true, "no run was made");
                }
                boolean stopped = end.wanted().getAsBoolean();
                write(
                        switch (format) {
                            case TEXT -> stopped ? EarlyEnd.text(LabText.text(result)) : LabText.text(result);
                            case JSON -> stopped ? EarlyEnd.json(LabText.json(result)) : LabText.json(result);
                            case CSV -> LabText.csv(result.tables().getFirst());
                        });
                return end.status(stopped, "runs made: " + result.runsMade());
            }
        }

        private static String placed(Map<String, String> options, String complaint) {
            return options.entrySet().stream()
                            .filter(option -> complaint.startsWith(option.getKey()))
                            .map(option -> option.getValue() + ": ")
                            .findFirst()
                            .orElse(complaint.startsWith("the number of steps") ? "--steps: " : "")
                    + complaint;
        }

        ParameterException problem(String reason) {
            return new ParameterException(spec.commandLine(), reason);
        }

        private void write(String text) {
            Path file = out;
            if (file == null || file.toString().equals("-")) {
                spec.commandLine().getOut().print(text);
                return;
            }
            TextOutput.write(file, text);
        }

        /// A line every tenth of the way. The threads that end runs may overtake one another on their way here.
        private synchronized void progress(int runs, int total) {
            long tenths = 10L * runs / Math.max(1, total);
            if (tenths > told) {
                told = tenths;
                PrintWriter err = spec.commandLine().getErr();
                err.println(String.format(Locale.ROOT, "%,d of %,d runs", runs, total));
                err.flush();
            }
        }
    }
}
