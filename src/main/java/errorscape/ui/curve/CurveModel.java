package errorscape.ui.curve;

import errorscape.plot.LineChart;
import errorscape.plot.Series;
import errorscape.render.LossScale;
import errorscape.scenario.Experiment;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.draw.RacerColours;
import errorscape.ui.session.Session;
import errorscape.ui.session.Whose;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The curves of all racers as numbers. Knows no control. JavaFX thread only.
final class CurveModel {
    /// The most points of all curves together, and of one.
    private static final int POINTS = 48_000;

    private static final int POINTS_OF_ONE = 8_192;

    /// Racers up to which curves are named in the picture; more are named under the pointer.
    private static final int NAMED = 6;

    private final Session session;
    private final Map<Integer, CurveSeries> curves = new HashMap<>();

    CurveModel(Session session) {
        this.session = session;
    }

    private @Nullable RaceSnapshot race() {
        RaceSnapshot race = session.run().raceProperty().get();
        Experiment experiment = session.experimentProperty().get();
        boolean fits = race != null
                && experiment != null
                && !race.racers().isEmpty()
                && race.racers().getFirst().now().weights().length
                        == experiment.training().dimension();
        return fits ? race : null;
    }

    /// Takes in the newest steps.
    ///
    /// @return whether all curves are complete
    boolean update(Measure measure) {
        RaceSnapshot race = race();
        Experiment experiment = session.experimentProperty().get();
        if (race == null || experiment == null) {
            return true;
        }
        curves.keySet().removeIf(number -> race.racer(number).isEmpty());
        int wanted = Math.min(POINTS_OF_ONE, POINTS / race.racers().size());
        boolean complete = true;
        for (Snapshot racer : race.racers()) {
            complete &= curves.computeIfAbsent(racer.racer(), number -> new CurveSeries())
                    .update(racer, measure, experiment.plane(), wanted);
        }
        return complete;
    }

    /// The chart of what is known; a view of arrays that the next update changes.
    LineChart chart(Measure measure, boolean log, int window) {
        List<Series> series = new ArrayList<>();
        List<Boolean> diverged = new ArrayList<>();
        RaceSnapshot race = race();
        Scenario scenario = session.scenarioProperty().get();
        double cursor = Double.NaN;
        if (race != null && scenario != null) {
            List<Snapshot> racers = shown(race, scenario);
            boolean named = racers.size() <= NAMED;
            for (Snapshot racer : racers) {
                CurveSeries curve = curves.get(racer.racer());
                if (curve != null && curve.validated()) {
                    int faint = (RacerColours.of(racer.racer()) & 0xFFFFFF) | 0xA0000000;
                    series.add(
                            curve.validation(racers.size() == 1 ? Words.text("curve.validation") : "", faint, window));
                    diverged.add(racer.state() == RunState.DIVERGED);
                }
            }
            for (Snapshot racer : racers) {
                CurveSeries curve = curves.get(racer.racer());
                if (curve != null) {
                    String name = racers.size() == 1 && measure == Measure.LOSS
                            ? Wording.text(scenario, "curve.training")
                            : named ? Racers.get(scenario, racer.racer()).title() : "";
                    series.add(curve.curve(name, RacerColours.of(racer.racer()), window));
                    diverged.add(racer.state() == RunState.DIVERGED);
                }
            }
            cursor = race.frontier() > 0 ? race.step() : Double.NaN;
        }
        boolean some = race != null && race.frontier() > 0;
        List<Series> seen = DivergedCurves.cut(series, diverged);
        double least = least(seen);
        boolean logarithmic = log && !(least < 0);
        String axis = Wording.text(scenario, measure.axis());
        if (log && least < 0) {
            axis = Words.text("curve.linear", axis);
        } else if (log && least == 0 && measure == Measure.LOSS) {
            axis = Words.text("curve.zeros", axis);
        }
        return new LineChart(
                some ? logarithmic ? CurveFloor.lift(seen) : seen : List.of(),
                logarithmic ? LossScale.Kind.LOG : LossScale.Kind.LINEAR,
                Words.text("curve.step"),
                seen.equals(series) ? axis : Words.text("curve.cut", axis),
                cursor,
                Wording.text(scenario, "curve.empty"));
    }

    /// The least number of all curves; positive infinity without one.
    private static double least(List<Series> series) {
        double least = Double.POSITIVE_INFINITY;
        for (Series one : series) {
            for (int i = 0; i < one.count(); i++) {
                least = one.y()[i] < least ? one.y()[i] : least;
            }
        }
        return least;
    }

    private static List<Snapshot> shown(RaceSnapshot race, Scenario scenario) {
        List<Snapshot> shown = new ArrayList<>();
        for (RacerChoice racer : Racers.of(scenario)) {
            if (racer.shown()) {
                race.racer(racer.number()).ifPresent(shown::add);
            }
        }
        return shown;
    }

    /// What every racer has at the last recorded step up to this one.
    List<CurveReadout.Row> at(double step) {
        List<CurveReadout.Row> rows = new ArrayList<>();
        RaceSnapshot race = race();
        Scenario scenario = session.scenarioProperty().get();
        if (race == null || scenario == null) {
            return rows;
        }
        for (Snapshot racer : shown(race, scenario)) {
            CurveSeries curve = curves.get(racer.racer());
            int index = curve == null ? -1 : curve.indexAt(step);
            if (curve != null && index >= 0) {
                String value = Numbers.measured(curve.valueAt(index), 4);
                if (curve.validated()) {
                    value += " · " + Numbers.measured(curve.validationAt(index), 4);
                }
                rows.add(new CurveReadout.Row(
                        Racers.get(scenario, racer.racer()).title(), value, RacerColours.of(racer.racer())));
            }
        }
        return rows;
    }

    /// When the selected racer had best been stopped: the step of its least validation loss; empty text without
    /// one.
    String stopping() {
        CurveSeries curve = selected();
        int best = curve == null ? -1 : curve.bestValidation();
        if (curve == null || best < 0) {
            return "";
        }
        String loss = Numbers.measured(curve.validationAt(best), 4);
        String step = Numbers.count((long) curve.stepAt(best));
        return Whose.of(session)
                .map(racer -> Words.text("curve.best.of", racer, loss, step))
                .orElseGet(() -> Words.text("curve.best", loss, step));
    }

    /// The step of the selected racer's least validation loss; NaN without one.
    double stoppingStep() {
        CurveSeries curve = selected();
        int best = curve == null ? -1 : curve.bestValidation();
        return curve == null || best < 0 ? Double.NaN : curve.stepAt(best);
    }

    private @Nullable CurveSeries selected() {
        Snapshot now = session.run().snapshotProperty().get();
        return now == null ? null : curves.get(now.racer());
    }
}
