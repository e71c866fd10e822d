package errorscape.laboratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How long runs with different noise took to escape. Immutable.
public final class NoiseResult implements LabResult {
    private final NoiseStudy.Options options;
    private final List<Trial> trials;
    private final List<TrialResult> results;
    private final double level;

    NoiseResult(NoiseStudy.Options options, List<Trial> trials, List<TrialResult> results, double level) {
        this.options = options;
        this.trials = List.copyOf(trials);
        this.results = List.copyOf(results);
        this.level = level;
    }

    @Override
    public String lab() {
        return "noise";
    }

    @Override
    public List<Trial> trials() {
        return trials;
    }

    /// The loss below which a run has escaped.
    public double level() {
        return level;
    }

    /// The kinds of noise compared.
    public List<String> variants() {
        return options.variants().stream().map(NoiseStudy.Variant::name).toList();
    }

    /// The steps each run made.
    public long steps() {
        return options.steps();
    }

    /// The escape times of the runs of a kind that escaped, rising.
    public double[] escapes(int variant) {
        return Arrays.stream(escapedRuns(variant))
                .mapToDouble(run -> (double) escaped(results.get(run)).orElseThrow())
                .toArray();
    }

    /// The places in [#trials()] of the runs of a kind that escaped, the fastest first.
    public int[] escapedRuns(int variant) {
        int from = variant * options.repeats();
        return IntStream.range(from, from + options.repeats())
                .filter(run -> escaped(results.get(run)).isPresent())
                .boxed()
                .sorted(Comparator.comparingLong(
                        run -> escaped(results.get(run)).orElseThrow()))
                .mapToInt(run -> run)
                .toArray();
    }

    /// The number of runs of a kind that were made.
    public int runsMade(int variant) {
        return runs(variant).size();
    }

    private double startLoss() {
        return results.stream()
                .filter(TrialResult::ran)
                .mapToDouble(TrialResult::startLoss)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// A run that starts at the level or below has nothing to escape from.
    private OptionalLong escaped(TrialResult result) {
        return result.startLoss() <= level
                ? OptionalLong.empty()
                : result.curve().reached(level);
    }

    private List<TrialResult> runs(int variant) {
        return results.subList(variant * options.repeats(), (variant + 1) * options.repeats()).stream()
                .filter(TrialResult::ran)
                .toList();
    }

    @Override
    public int runsMade() {
        return LabRows.made(results);
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                LabRows.runs(results),
                new Fact("startLoss", "loss at the start", startLoss()),
                new Fact("level", "escaped is a loss up to", level),
                new Fact(
                        "escaped",
                        "escaped",
                        results.stream().filter(r -> escaped(r).isPresent()).count()),
                new Fact("bestLoss", "best loss", Restarts.best(results)));
    }

    @Override
    public List<LabTable> tables() {
        return List.of(runTable(), variantTable());
    }

    private LabTable runTable() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            TrialResult r = results.get(i);
            OptionalLong escape = escaped(r);
            rows.add(Arrays.asList(
                    variants().get(i / options.repeats()),
                    i % options.repeats() + 1,
                    trials.get(i).training().batchSize(),
                    trials.get(i).training().batchSeed(),
                    LabRows.ending(r),
                    escape.isPresent() ? escape.getAsLong() : null,
                    r.loss(),
                    r.validationLoss(),
                    r.steps(),
                    r.message()));
        }
        return new LabTable(
                "items",
                LabTable.columns(
                        "noise|noise",
                        "repeat|repeat",
                        "batchSize|batch size",
                        "seed|seed",
                        "ending|ending",
                        "escapeSteps|steps to escape",
                        "loss|loss at end",
                        "validationLoss|validation",
                        "steps|steps",
                        "message|why"),
                rows);
    }

    private LabTable variantTable() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v = 0; v < options.variants().size(); v++) {
            double[] escapes = escapes(v);
            List<TrialResult> runs = runs(v);
            boolean most = 2 * escapes.length > runs.size();
            rows.add(Arrays.asList(
                    variants().get(v),
                    runs.size(),
                    runs.isEmpty() ? null : escapes.length / (double) runs.size(),
                    most ? escapes[(runs.size() - 1) / 2] : null,
                    runs.stream().filter(TrialResult::diverged).count(),
                    Restarts.median(runs.stream().mapToDouble(TrialResult::loss).toArray())));
        }
        return new LabTable(
                "variants",
                LabTable.columns(
                        "noise|noise",
                        "runs|runs",
                        "shareEscaped|share escaped",
                        "medianEscapeSteps|median steps to escape",
                        "diverged|diverged",
                        "medianLoss|median loss"),
                rows);
    }
}
