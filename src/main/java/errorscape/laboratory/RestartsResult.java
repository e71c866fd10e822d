package errorscape.laboratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What restarts showed. Immutable.
public final class RestartsResult implements LabResult {
    private final List<Trial> trials;
    private final List<String> sources;
    private final List<TrialResult> results;
    private final Minima.Found minima;
    private final double threshold;

    RestartsResult(
            List<Trial> trials,
            List<String> sources,
            List<TrialResult> results,
            Minima.Found minima,
            double threshold) {
        this.trials = List.copyOf(trials);
        this.sources = List.copyOf(sources);
        this.results = List.copyOf(results);
        this.minima = minima;
        this.threshold = threshold;
    }

    @Override
    public String lab() {
        return "restarts";
    }

    @Override
    public List<Trial> trials() {
        return trials;
    }

    /// The names of the sources, in order.
    public List<String> sources() {
        return sources.stream().distinct().toList();
    }

    /// The loss that is good enough.
    public double threshold() {
        return threshold;
    }

    /// The distinct minima in which runs ended, best first.
    public List<Minimum> minima() {
        return minima.minima();
    }

    /// The places in [#trials()] of a source's runs that were made.
    public int[] runsOf(String source) {
        return IntStream.range(0, results.size())
                .filter(i -> sources.get(i).equals(source) && results.get(i).ran())
                .toArray();
    }

    /// The places in [#trials()] of a source's runs that did not diverge, in the order of [#finalLosses].
    public int[] convergedRunsOf(String source) {
        return Arrays.stream(runsOf(source))
                .filter(run -> !results.get(run).diverged())
                .toArray();
    }

    /// The loss a run began with.
    public double startLoss(int run) {
        return results.get(run).startLoss();
    }

    /// The loss a run ended with; NaN if it diverged.
    public double endLoss(int run) {
        return results.get(run).diverged() ? Double.NaN : results.get(run).loss();
    }

    /// Final losses of a source's runs; of one that diverged what it began with, for that is what it leaves.
    public double[] losses(String source) {
        return of(source).stream()
                .mapToDouble(r -> r.diverged() ? r.startLoss() : r.loss())
                .toArray();
    }

    /// Final losses of a source's runs that did not diverge.
    public double[] finalLosses(String source) {
        return of(source).stream()
                .filter(r -> !r.diverged())
                .mapToDouble(TrialResult::loss)
                .toArray();
    }

    /// The expected loss of the best of 1, 2, ... runs of a source.
    public double[] bestOf(String source) {
        return BestOf.expected(losses(source));
    }

    /// The probability that one of 1, 2, ... runs of a source gets to the threshold.
    public double[] success(String source) {
        List<TrialResult> runs = of(source);
        return BestOf.success(
                runs.size(), (int) runs.stream().filter(this::good).count());
    }

    private boolean good(TrialResult result) {
        return !result.diverged() && result.loss() <= threshold;
    }

    private List<TrialResult> of(String source) {
        List<TrialResult> chosen = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (sources.get(i).equals(source) && results.get(i).ran()) {
                chosen.add(results.get(i));
            }
        }
        return chosen;
    }

    @Override
    public int runsMade() {
        return LabRows.made(results);
    }

    @Override
    public List<Fact> facts() {
        int n = runsMade();
        long diverged = results.stream().filter(TrialResult::diverged).count();
        long good = results.stream().filter(this::good).count();
        double[] losses = results.stream()
                .filter(TrialResult::ended)
                .mapToDouble(TrialResult::loss)
                .toArray();
        List<Fact> facts = new ArrayList<>(List.of(
                LabRows.runs(results),
                new Fact("diverged", "diverged", diverged),
                new Fact("threshold", "good enough is a loss up to", threshold),
                new Fact("succeeded", "got there", good),
                new Fact("shareFailed", "share that failed", (n - good) / (double) n),
                new Fact("bestLoss", "best loss", Restarts.best(results)),
                new Fact("medianLoss", "median loss", Restarts.median(losses)),
                new Fact(
                        "distinctMinima",
                        "distinct minima up to symmetry",
                        minima.minima().size())));
        facts.addAll(minima.facts(results));
        return facts;
    }

    @Override
    public List<LabTable> tables() {
        return List.of(runs(), minimaTable(), sourcesTable(), bestTable());
    }

    private LabTable runs() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            TrialResult r = results.get(i);
            OptionalLong reached = r.curve().reached(threshold);
            rows.add(Arrays.asList(
                    i + 1,
                    sources.get(i),
                    trials.get(i).training().batchSeed(),
                    LabRows.ending(r),
                    r.startLoss(),
                    r.loss(),
                    r.validationLoss(),
                    r.gradientNorm(),
                    r.steps(),
                    reached.isPresent() ? reached.getAsLong() : null,
                    minima.of()[i] == 0 ? null : minima.of()[i],
                    r.message(),
                    LabRows.settledBy(r)));
        }
        return new LabTable(
                "items",
                LabTable.columns(
                        "run|run",
                        "source|start from",
                        "seed|seed",
                        "ending|ending",
                        "startLoss|loss at start",
                        "loss|loss at end",
                        "validationLoss|validation",
                        "gradientNorm|gradient",
                        "steps|steps",
                        "stepsToThreshold|steps to threshold",
                        "minimum|minimum",
                        "message|why",
                        "settledBy|settled by"),
                rows);
    }

    private LabTable minimaTable() {
        return LabRows.minima(minima.minima(), runsMade());
    }

    private LabTable sourcesTable() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String source : sources()) {
            List<TrialResult> runs = of(source);
            double[] steps = runs.stream()
                    .flatMapToLong(r -> r.curve().reached(threshold).stream())
                    .asDoubleStream()
                    .toArray();
            long good = runs.stream().filter(this::good).count();
            double median = Restarts.median(steps);
            rows.add(Arrays.asList(
                    source,
                    runs.size(),
                    runs.stream().filter(TrialResult::diverged).count(),
                    runs.isEmpty() ? null : (runs.size() - good) / (double) runs.size(),
                    Restarts.best(runs),
                    Restarts.median(finalLosses(source)),
                    Double.isNaN(median) ? null : median));
        }
        return new LabTable(
                "sources",
                LabTable.columns(
                        "source|start from",
                        "runs|runs",
                        "diverged|diverged",
                        "shareFailed|share failed",
                        "bestLoss|best loss",
                        "medianLoss|median loss",
                        "medianStepsToThreshold|median steps to threshold"),
                rows);
    }

    /// One by one up to ten runs, then in steps of about a fifth.
    private static int next(int k) {
        return k + Math.max(1, (k + 1) / 5 - 1);
    }

    private LabTable bestTable() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String source : sources()) {
            double[] best = bestOf(source);
            double[] success = success(source);
            for (int k = 0; k < best.length; k = next(k)) {
                rows.add(Arrays.asList(source, k + 1, best[k], success[k]));
            }
        }
        return new LabTable(
                "bestOf",
                LabTable.columns(
                        "source|start from",
                        "runs|best of",
                        "expectedLoss|expected loss",
                        "success|chance of good enough"),
                rows);
    }
}
