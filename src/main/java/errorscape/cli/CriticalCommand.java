package errorscape.cli;

import errorscape.critical.Census;
import errorscape.critical.CensusResult;
import errorscape.critical.SliceCriticalPoints;
import errorscape.critical.SliceCriticalSet;
import errorscape.export.CriticalJson;
import errorscape.export.CriticalTable;
import errorscape.export.JsonText;
import errorscape.objective.Objective;
import errorscape.scenario.Experiment;
import errorscape.slice.Box;
import errorscape.slice.ParallelFor;
import errorscape.slice.Plane;
import errorscape.training.Workers;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
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

/// Finds critical points: of a typed function, of a scenario's slice, or in the whole of weight space.
@Command(
        name = "critical",
        description = "Find the critical points of a function, of a slice, or of the whole weight space.",
        sortOptions = false)
final class CriticalCommand implements Callable<Integer> {
    private static final int MOST_STARTS = 10_000_000;

    /// Of a slice whose search was not finished.
    private static final String UNKNOWN = JsonText.object()
            .put("criticalPoints", List.of())
            .put("complete", false)
            .put(
                    "certificate",
                    "Stopped early: the search was not finished, and what it would have found is not known.")
            .toString();

    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SourceOptions source;

    @Option(
            names = "--whole-space",
            description = "Search the whole of weight space, not the slice: a census from many starts.")
    private boolean wholeSpace;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Random starts of the census (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the random starts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "A table, or everything in full precision; csv with --whole-space only"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    /// What is searched.
    ///
    /// @param wholeSpace whether the plane is all there is
    private record Subject(
            Objective objective, Plane plane, Box box, String first, String second, boolean wholeSpace) {}

    /// What was found, in the format asked for.
    private record Answer(String text, boolean stopped) {
        String marked(Format format) {
            return switch (format) {
                case JSON -> stopped ? EarlyEnd.json(text) : text;
                case TEXT -> stopped ? EarlyEnd.text(text) : text;
                case CSV -> text;
            };
        }
    }

    @Override
    public Integer call() {
        check();
        Subject subject = subject();
        int cores = Runtime.getRuntime().availableProcessors();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (Workers workers = new Workers(cores, failure::set)) {
            ParallelFor loop = new ParallelFor(workers.pool(), cores);
            EarlyEnd end = EarlyEnd.of(spec);
            Answer answer = wholeSpace ? census(subject, loop, end) : slice(subject, loop, end);
            PrintWriter out = spec.commandLine().getOut();
            String text = answer.marked(format);
            out.print(text.endsWith("\n") ? text : text + "\n");
            return end.status(answer.stopped(), "the search was not finished");
        }
    }

    private void check() {
        if (starts < 1 || starts > MOST_STARTS) {
            throw problem("--starts", "the number of starts must be from 1 to " + MOST_STARTS + ", not " + starts);
        }
        if (format == Format.CSV && !wholeSpace) {
            throw problem("--format", "csv is for --whole-space; use text or json");
        }
    }

    private ParameterException problem(String option, String reason) {
        return new ParameterException(spec.commandLine(), option + ": " + reason);
    }

    private Subject subject() {
        Experiment experiment = source.build(UnaryOperator.identity());
        boolean whole = experiment.showsWholeFunction();
        return new Subject(
                experiment.training(),
                experiment.plane(),
                experiment.box(),
                whole ? "x" : "a",
                whole ? "y" : "b",
                whole);
    }

    private Answer slice(Subject subject, ParallelFor loop, EarlyEnd end) {
        progress("searching critical points in " + CriticalProgress.box(subject.box()));
        SliceCriticalSet found;
        try {
            found = SliceCriticalPoints.find(
                    subject.objective(),
                    subject.plane(),
                    subject.box(),
                    SliceCriticalPoints.Options.of(subject.objective()),
                    loop,
                    end.wanted());
        } catch (CancellationException e) {
            return new Answer(format == Format.JSON ? UNKNOWN : "", true);
        }
        progress("critical points: " + found.points().size() + ". " + found.certificate());
        return new Answer(
                format == Format.JSON
                        ? CriticalJson.of(found, subject.first(), subject.second(), subject.wholeSpace())
                        : CriticalTable.of(found, subject.first(), subject.second(), subject.wholeSpace()),
                false);
    }

    private Answer census(Subject subject, ParallelFor loop, EarlyEnd end) {
        progress("searching " + subject.objective().dimension() + " dimensions from " + starts + " starts");
        CensusResult found = Census.take(
                subject.objective(),
                new Census.Options(starts, seed, List.of()),
                loop,
                new CriticalProgress(this::progress),
                end.wanted());
        progress("critical points: " + found.entries().size() + " up to symmetry, from " + found.searches()
                + " searches");
        String text = switch (format) {
            case JSON -> CriticalJson.of(found);
            case CSV -> CriticalTable.csv(found);
            case TEXT -> CriticalTable.of(found);
        };
        return new Answer(text, found.stopped());
    }

    private void progress(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
