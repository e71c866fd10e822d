package errorscape.laboratory;

import errorscape.optimizer.OptimizerSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What learning rates lead to. Immutable.
public final class SweepResult implements LabResult {
    private final RateSweep.Options options;
    private final List<Trial> trials;
    private final List<TrialResult> results;
    private final double threshold;

    SweepResult(RateSweep.Options options, List<Trial> trials, List<TrialResult> results, double threshold) {
        this.options = options;
        this.trials = List.copyOf(trials);
        this.results = List.copyOf(results);
        this.threshold = threshold;
    }

    @Override
    public String lab() {
        return "sweep";
    }

    @Override
    public List<Trial> trials() {
        return trials;
    }

    /// The loss that is good enough.
    public double threshold() {
        return threshold;
    }

    /// One learning rate of one optimizer.
    ///
    /// @param medianLoss of the runs' ends; NaN if half of them or more diverged
    /// @param diverged share of the runs that did; NaN if none was made
    /// @param medianSteps to the threshold; NaN if half of the runs or more did not get there
    /// @param higher share of the runs that did not diverge but ended above their start; NaN if none was made
    public record Point(double learningRate, double medianLoss, double diverged, double medianSteps, double higher) {
        /// The share of the runs that such a rate does no good: they diverged or ended above their start.
        public double failed() {
            return diverged + higher;
        }
    }

    /// The optimizers compared.
    public List<String> optimizers() {
        return options.optimizers().stream().map(OptimizerSettings::displayName).toList();
    }

    /// The points of an optimizer, by rising learning rate.
    ///
    /// @param optimizer its place in [#optimizers()]
    public List<Point> points(int optimizer) {
        double[] rates = options.rates();
        List<Point> points = new ArrayList<>();
        for (int r = 0; r < rates.length; r++) {
            int from = (optimizer * rates.length + r) * options.repeats();
            List<TrialResult> runs = results.subList(from, from + options.repeats()).stream()
                    .filter(TrialResult::ran)
                    .toList();
            if (runs.isEmpty()) {
                points.add(new Point(rates[r], Double.NaN, Double.NaN, Double.NaN, Double.NaN));
                continue;
            }
            double[] losses = runs.stream()
                    .mapToDouble(run -> run.diverged() ? Double.POSITIVE_INFINITY : run.loss())
                    .toArray();
            double[] steps = runs.stream()
                    .map(run -> run.curve().reached(threshold))
                    .mapToDouble(reached -> reached.isPresent() ? reached.getAsLong() : Double.POSITIVE_INFINITY)
                    .toArray();
            long diverged = runs.stream().filter(TrialResult::diverged).count();
            long higher = runs.stream().filter(TrialResult::higher).count();
            double made = runs.size();
            points.add(new Point(rates[r], middle(losses), diverged / made, middle(steps), higher / made));
        }
        return points;
    }

    /// The run of a point whose loss is in the middle; those that diverged count as the highest.
    ///
    /// @param optimizer its place in [#optimizers()]
    /// @param point its place in [#points]
    /// @return its place in [#trials()]
    public int middleRun(int optimizer, int point) {
        int from = (optimizer * options.rates().length + point) * options.repeats();
        int made = LabRows.made(results.subList(from, from + options.repeats()));
        return IntStream.range(from, from + options.repeats())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(
                                run -> !results.get(run).ran())
                        .thenComparingDouble(run -> results.get(run).diverged()
                                ? Double.POSITIVE_INFINITY
                                : results.get(run).loss()))
                .skip(Math.max(0, made - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    /// The median with what never ends as infinite; NaN where the median is.
    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
        return Double.isFinite(median) ? median : Double.NaN;
    }

    @Override
    public int runsMade() {
        return LabRows.made(results);
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(LabRows.runs(results));
        facts.add(new Fact(
                "diverged",
                "diverged",
                results.stream().filter(TrialResult::diverged).count()));
        facts.add(new Fact(
                "endedHigher",
                "ended above their start",
                results.stream().filter(TrialResult::higher).count()));
        facts.add(new Fact("threshold", "good enough is a loss up to", threshold));
        facts.add(new Fact("bestLoss", "best loss", Restarts.best(results)));
        return facts;
    }

    @Override
    public List<LabTable> tables() {
        return List.of(runs(), rates(), bestRates());
    }

    private LabTable runs() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            TrialResult r = results.get(i);
            OptimizerSettings optimizer = trials.get(i).training().optimizer();
            OptionalLong reached = r.curve().reached(threshold);
            rows.add(Arrays.asList(
                    optimizer.displayName(),
                    optimizer.learningRate(),
                    i % options.repeats() + 1,
                    LabRows.ending(r),
                    r.startLoss(),
                    r.loss(),
                    r.validationLoss(),
                    r.steps(),
                    reached.isPresent() ? reached.getAsLong() : null,
                    r.message(),
                    r.ran() ? r.higher() : null));
        }
        return new LabTable(
                "items",
                LabTable.columns(
                        "optimizer|optimizer",
                        "learningRate|learning rate",
                        "repeat|repeat",
                        "ending|ending",
                        "startLoss|loss at start",
                        "loss|loss at end",
                        "validationLoss|validation",
                        "steps|steps",
                        "stepsToThreshold|steps to threshold",
                        "message|why",
                        "endedHigher|ended above its start"),
                rows);
    }

    private LabTable rates() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int o = 0; o < options.optimizers().size(); o++) {
            for (Point point : points(o)) {
                rows.add(Arrays.asList(
                        optimizers().get(o),
                        point.learningRate(),
                        Double.isNaN(point.medianLoss()) ? null : point.medianLoss(),
                        Double.isNaN(point.diverged()) ? null : point.diverged(),
                        Double.isNaN(point.medianSteps()) ? null : point.medianSteps(),
                        Double.isNaN(point.higher()) ? null : point.higher()));
            }
        }
        return new LabTable(
                "rates",
                LabTable.columns(
                        "optimizer|optimizer",
                        "learningRate|learning rate",
                        "medianLoss|median loss",
                        "shareDiverged|share diverged",
                        "medianStepsToThreshold|median steps to threshold",
                        "shareHigher|share that ended above their start"),
                rows);
    }

    /// The largest learning rate up to which no run diverged or ended above its start; NaN if the smallest one has such
    /// a
    /// run. Runs beyond it may end low by chance: those do not count.
    private double largestStable(int optimizer) {
        double stable = Double.NaN;
        for (Point point : points(optimizer)) {
            if (point.failed() > 0) {
                break;
            }
            // NaN where no run was made: nothing is known of that rate.
            stable = point.failed() == 0 ? point.learningRate() : stable;
        }
        return stable;
    }

    private LabTable bestRates() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int o = 0; o < options.optimizers().size(); o++) {
            Point best = null;
            for (Point point : points(o)) {
                if (!Double.isNaN(point.medianLoss()) && (best == null || point.medianLoss() < best.medianLoss())) {
                    best = point;
                }
            }
            double stable = largestStable(o);
            rows.add(Arrays.asList(
                    optimizers().get(o),
                    best == null ? null : best.learningRate(),
                    best == null ? null : best.medianLoss(),
                    Double.isNaN(stable) ? null : stable));
        }
        return new LabTable(
                "optimizers",
                LabTable.columns(
                        "optimizer|optimizer",
                        "bestLearningRate|best learning rate",
                        "medianLoss|its median loss",
                        "largestStable|largest up to which no run diverged or ended above its start"),
                rows);
    }
}
