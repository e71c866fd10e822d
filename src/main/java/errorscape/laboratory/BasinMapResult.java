package errorscape.laboratory;

import errorscape.slice.Plane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which starts of a lattice lead where. Immutable. Cells are counted row by row from the lowest `b`, in each
/// from the lowest `a`.
public final class BasinMapResult implements LabResult {
    private final BasinMap.Options options;
    private final String firstDirection;
    private final String secondDirection;
    private final List<Trial> trials;
    private final List<TrialResult> results;
    private final Minima.Found minima;

    BasinMapResult(
            BasinMap.Options options, Plane plane, List<Trial> trials, List<TrialResult> results, Minima.Found minima) {
        this.options = options;
        firstDirection = plane.firstName();
        secondDirection = plane.secondName();
        this.trials = List.copyOf(trials);
        this.results = List.copyOf(results);
        this.minima = minima;
    }

    @Override
    public String lab() {
        return "basins";
    }

    @Override
    public List<Trial> trials() {
        return trials;
    }

    public BasinMap.Options options() {
        return options;
    }

    /// What the plane's first direction is called, along which `a` counts.
    public String firstDirection() {
        return firstDirection;
    }

    /// What the plane's second direction is called, along which `b` counts.
    public String secondDirection() {
        return secondDirection;
    }

    /// The distinct minima in which runs ended, best first.
    public List<Minimum> minima() {
        return minima.minima();
    }

    /// Whether the run of a cell was made.
    public boolean ran(int cell) {
        return results.get(cell).ran();
    }

    /// For each cell the number of its minimum; 0 where the run ended in none or was not made, -1 where it
    /// diverged.
    public int[] minimumOf() {
        int[] of = minima.of().clone();
        for (int i = 0; i < of.length; i++) {
            of[i] = results.get(i).diverged() ? -1 : of[i];
        }
        return of;
    }

    /// For each cell the final loss; NaN where the run diverged or was not made.
    public double[] losses() {
        return results.stream()
                .mapToDouble(r -> r.ended() ? r.loss() : Double.NaN)
                .toArray();
    }

    /// For each cell the steps until the run had made 99 % of its way down; NaN where it diverged or was not
    /// made.
    public double[] steps() {
        return results.stream()
                .mapToDouble(r -> r.ended() ? r.settled() : Double.NaN)
                .toArray();
    }

    double a(int cell) {
        return options.box().a().at((cell % options.side() + 0.5) / options.side());
    }

    double b(int cell) {
        return options.box().b().at((Math.floorDiv(cell, options.side()) + 0.5) / options.side());
    }

    @Override
    public int runsMade() {
        return LabRows.made(results);
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("side", "starts a side", options.side()),
                LabRows.runs(results),
                new Fact(
                        "diverged",
                        "diverged",
                        results.stream().filter(TrialResult::diverged).count()),
                new Fact("bestLoss", "best loss", Restarts.best(results)),
                new Fact(
                        "distinctMinima",
                        options.twinsApart() ? "distinct minima, twins apart" : "distinct minima up to symmetry",
                        minima.minima().size())));
        facts.addAll(minima.facts(results));
        return facts;
    }

    @Override
    public List<LabTable> tables() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            TrialResult r = results.get(i);
            rows.add(Arrays.asList(
                    a(i),
                    b(i),
                    minima.of()[i] == 0 ? null : minima.of()[i],
                    LabRows.ending(r),
                    r.startLoss(),
                    r.loss(),
                    r.settled(),
                    r.steps(),
                    r.message(),
                    LabRows.settledBy(r)));
        }
        LabTable cells = new LabTable(
                "items",
                LabTable.columns(
                        "a|a",
                        "b|b",
                        "minimum|minimum",
                        "ending|ending",
                        "startLoss|loss at start",
                        "loss|loss at end",
                        "stepsToSettle|steps to settle",
                        "steps|steps",
                        "message|why",
                        "settledBy|settled by"),
                rows);
        return List.of(cells, LabRows.minima(minima.minima(), runsMade()));
    }
}
