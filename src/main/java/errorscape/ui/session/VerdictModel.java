package errorscape.ui.session;

import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.scenario.Experiment;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.task.Attempts;
import errorscape.ui.task.SaidIn;
import errorscape.ui.task.Studies;
import errorscape.verdict.Verdict;
import errorscape.verdict.VerdictJudge;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A verdict for every racer where it stands, from gradient and Hessian: in the background, those with the
/// oldest verdict first, a few milliseconds at a time, so that the race itself keeps the processor. JavaFX
/// thread only.
public final class VerdictModel {
    private static final long PIECE_NANOS = 8_000_000;
    private static final long PAUSE_NANOS = 120_000_000;

    private record Input(Objective objective, List<Snapshot> racers) {}

    /// A verdict and what it is of.
    ///
    /// @param snapshot of the racer where it stood
    public record Judged(Snapshot snapshot, Verdict verdict) {
        public long runId() {
            return snapshot.runId();
        }

        /// Where the racer stood.
        public long step() {
            return snapshot.now().step();
        }

        /// In which state it was.
        public RunState state() {
            return snapshot.state();
        }

        /// With which it would have gone on.
        public OptimizerSettings optimizer() {
            return snapshot.optimizer();
        }
    }

    private record Kept(Objective objective, VerdictJudge judge) {}

    private final RunModel run;
    private final ReadOnlyObjectProperty<@Nullable Experiment> experiments;
    private final Studies studies;
    private final Attempts attempts;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Map<Integer, Judged> known = new HashMap<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    // One piece of work at a time uses it; which thread that is changes.
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
    private long begun;
    private boolean busy;

    VerdictModel(RunModel run, Studies studies, ReadOnlyObjectProperty<@Nullable Experiment> experiments) {
        this.run = run;
        this.experiments = experiments;
        this.studies = studies;
        attempts = new Attempts(studies::fail, new SaidIn(trouble, Words.text("session.verdicts")));
        studies.onOther(this::again);
        run.raceProperty().subscribe(this::follow);
    }

    /// Changes whenever there are new verdicts.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Why there are no verdicts any more, for people; empty while there are.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The newest verdict of a racer's run; null before the first.
    public @Nullable Verdict of(Snapshot racer) {
        Judged judged = known.get(racer.racer());
        if (judged == null || judged.runId() != racer.runId()) {
            return null;
        }
        boolean good = judged.state() == racer.state() || (!ended(racer.state()) && !ended(judged.state()));
        return good ? judged.verdict() : null;
    }

    /// The newest verdict of a racer's run with what it is of, whatever the racer does by now; null before the first.
    public @Nullable Judged newest(Snapshot racer) {
        Judged judged = known.get(racer.racer());
        return judged != null && judged.runId() == racer.runId() ? judged : null;
    }

    private static boolean ended(RunState state) {
        return state == RunState.DIVERGED || state == RunState.FAILED;
    }

    private void follow() {
        RaceSnapshot race = run.raceProperty().get();
        Experiment experiment = experiments.get();
        long now = System.nanoTime();
        if (race == null
                || experiment == null
                || busy
                || attempts.givenUp()
                || (race.state() == RunState.PLAYING && now - begun < PAUSE_NANOS)) {
            return;
        }
        int selected = run.selectedProperty().get();
        List<Snapshot> stale = new ArrayList<>();
        for (Snapshot racer : race.racers()) {
            boolean fits = racer.now().weights().length == experiment.training().dimension();
            if (fits && !isNew(racer)) {
                stale.add(racer);
            }
        }
        stale.sort(Comparator.comparing((Snapshot s) -> s.racer() != selected).thenComparingLong(this::judgedStep));
        if (!stale.isEmpty()) {
            begun = now;
            busy = true;
            Input input = new Input(experiment.training(), stale);
            studies.start(cancelled -> judge(input), this::arrived, this::failed);
        }
    }

    private boolean isNew(Snapshot racer) {
        Judged judged = known.get(racer.racer());
        return judged != null
                && judged.runId() == racer.runId()
                && judged.step() == racer.now().step()
                && judged.optimizer().equals(racer.optimizer())
                && ended(judged.state()) == ended(racer.state());
    }

    private long judgedStep(Snapshot racer) {
        Judged judged = known.get(racer.racer());
        return judged == null || judged.runId() != racer.runId() ? -1 : judged.step();
    }

    private Map<Integer, Judged> judge(Input input) {
        Kept last = kept.get();
        Kept mine = last != null && last.objective().equals(input.objective())
                ? last
                : new Kept(input.objective(), new VerdictJudge(input.objective()));
        kept.set(mine);
        Map<Integer, Judged> verdicts = new HashMap<>();
        long end = System.nanoTime() + PIECE_NANOS;
        for (Snapshot racer : input.racers()) {
            Verdict verdict = mine.judge().judge(racer);
            verdicts.put(racer.racer(), new Judged(racer, verdict));
            if (System.nanoTime() - end > 0) {
                break;
            }
        }
        return verdicts;
    }

    private void again() {
        attempts.again();
        follow();
    }

    private void failed(Throwable failure) {
        busy = false;
        attempts.failed(failure);
    }

    private void arrived(Map<Integer, Judged> verdicts) {
        busy = false;
        known.putAll(verdicts);
        version.set(version.get() + 1);
        follow();
    }
}
