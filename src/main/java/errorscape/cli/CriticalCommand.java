package errorscape.cli;

import errorscape.critical.Census;
import errorscape.critical.CensusResult;
import errorscape.critical.SearchBudget;
import errorscape.critical.SliceCriticalPoints;
import errorscape.critical.SliceCriticalSet;
import errorscape.critical.SliceProver;
import errorscape.export.CriticalJson;
import errorscape.export.CriticalTable;
import errorscape.export.JsonText;
import errorscape.math.Counted;
import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.slice.Box;
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
    private static final long MOST_MILLIONS = 1_000_000_000;
    private static final long MILLION = 1_000_000;

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
            names = "--budget",
            paramLabel = "N",
            description = "Gradients that the search of a slice may evaluate. What it does not reach is said"
                    + " (default: some seconds' worth).")
    private @Nullable Long budget;

    @Option(
            names = "--proof-budget",
            paramLabel = "N",
            description = "Operations on intervals that the proof that nothing is missing may take, in millions;"
                    + " 0 for no proof (default: 600, some seconds).")
    private @Nullable Long proofBudget;

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
        if (budget != null && budget < 1) {
            throw problem("--budget", "the number of gradients must be at least 1, not " + budget);
        }
        if (proofBudget != null && (proofBudget < 0 || proofBudget > MOST_MILLIONS)) {
            throw problem("--proof-budget", "must be from 0 to " + MOST_MILLIONS + ", not " + proofBudget);
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
        SliceCriticalPoints.Options options = SliceCriticalPoints.Options.of(subject.objective());
        options = options.withBudget(budget(options.budget()));
        SliceCriticalSet found;
        try {
            found = SliceCriticalPoints.find(
                    subject.objective(),
                    subject.plane(),
                    subject.box(),
                    options,
                    loop,
                    new SliceSearchProgress(this::progress, System::nanoTime),
                    end.wanted());
            if (options.budget().intervalOperations() > 0) {
                progress("proving that none is missing");
                found = SliceProver.prove(
                        found, subject.objective(), subject.plane(), subject.box(), options, loop, end.wanted());
            }
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

    /// The command line has more time than the window.
    private SearchBudget budget(SearchBudget usual) {
        return usual.withEvaluations(budget == null ? usual.evaluations() : budget)
                .withIntervalOperations(proofBudget == null ? 10 * usual.intervalOperations() : proofBudget * MILLION);
    }

    private Answer census(Subject subject, ParallelFor loop, EarlyEnd end) {
        progress("searching " + Counted.of(subject.objective().dimension(), "dimension") + " from "
                + Counted.of(starts, "start"));
        CensusResult found = Census.take(
                subject.objective(),
                new Census.Options(starts, seed, List.of()),
                loop,
                new CriticalProgress(this::progress),
                end.wanted());
        progress("critical points: " + found.entries().size() + " up to symmetry, from "
                + Counted.of(found.searches(), "search") + ". " + found.endingsInWords());
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
