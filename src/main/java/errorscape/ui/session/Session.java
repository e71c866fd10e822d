package errorscape.ui.session;

import errorscape.keeping.Work;
import errorscape.render.Camera;
import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.ui.task.Notice;
import errorscape.ui.task.Studies;
import errorscape.words.Words;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the window is about: one scenario, its experiment, its run and its slice. Every view changes the
/// scenario through here and learns of changes from its properties. A change that cannot be built is refused
/// with a notice and leaves everything as it was. JavaFX thread only.
public final class Session {
    private final RunModel run;
    private final SliceModel slice;
    private final Studies studies;
    private final CurvatureModel curvature;
    private final VerdictModel verdicts;
    private final Builds builds;
    private final RunStarts starts;
    private final StepModel step;
    private final NetworkPoints networkPoints;
    private final ReadOnlyObjectWrapper<@Nullable Experiment> experiment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Scenario> scenario = new ReadOnlyObjectWrapper<>();
    private final DrawnQuantity quantity;
    private final SliceSwitches switches;
    private final Staging staging = new Staging();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private @Nullable Path folder;
    /// The scenario last asked for: the one shown, or one that is being built.
    private @Nullable Scenario wanted;

    /// @param background builds experiments
    /// @param studies runs what takes long
    public Session(Executor ui, Executor background, RunModel run, SliceModel slice, Studies studies) {
        this.run = run;
        this.slice = slice;
        this.studies = studies;
        builds = new Builds(ui, background, studies::fail);
        starts = new RunStarts(run, notice::set);
        quantity = new DrawnQuantity(run);
        switches = new SliceSwitches(this);
        curvature = new CurvatureModel(studies, run.snapshotProperty(), experiment.getReadOnlyProperty());
        step = new StepModel(run);
        verdicts = new VerdictModel(run, studies, experiment.getReadOnlyProperty());
        networkPoints = new NetworkPoints(studies, experiment.getReadOnlyProperty());
        run.selectedProperty().subscribe(() -> want(wanted));
        run.heldBy(staging.holds());
    }

    /// A selection names a racer of the scenario that was last asked for, whatever changes.
    private void want(@Nullable Scenario next) {
        wanted = next;
        if (next != null) {
            run.selectedProperty()
                    .set(Racers.get(next, run.selectedProperty().get()).number());
        }
    }

    /// The scenario as it stands, every change included; null before the first.
    public ReadOnlyObjectProperty<@Nullable Scenario> scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    /// What the scenario describes, built; null before the first.
    public ReadOnlyObjectProperty<@Nullable Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /// The scenario, and where its run stands, to go on with another time; empty before the first. It is
    /// put together when asked for, on any thread.
    ///
    /// @param terrain the camera as it stands
    public Optional<Supplier<Work>> work(Camera terrain) {
        return Optional.ofNullable(scenario.get())
                .map(now -> now.withView(now.view().withTerrain(terrain)))
                .flatMap(seen -> starts.work(seen, Optional.ofNullable(folder)));
    }

    /// What the user is told; null for nothing.
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public RunModel run() {
        return run;
    }

    public SliceModel slice() {
        return slice;
    }

    /// What a lesson asks of the window.
    public Staging staging() {
        return staging;
    }

    /// What is drawn over the planes.
    public DrawnQuantity quantity() {
        return quantity;
    }

    /// What the toolbar switches of the slice.
    public SliceSwitches switches() {
        return switches;
    }

    /// Work that takes long.
    public Studies studies() {
        return studies;
    }

    /// The next step of the selected racer.
    public StepModel step() {
        return step;
    }

    /// What can be said of the racers where they stand.
    public VerdictModel verdicts() {
        return verdicts;
    }

    /// Critical points of the whole network that were searched for.
    public NetworkPoints networkPoints() {
        return networkPoints;
    }

    /// The Hessian's spectrum at the ball.
    public CurvatureModel curvature() {
        return curvature;
    }

    /// Shows another scenario, which stands at its start.
    ///
    /// @param base the folder its data file is relative to; null for built-in data
    public void open(Scenario next, @Nullable Path base) {
        wanted = next;
        open(() -> next, base);
    }

    /// Shows another scenario, which is read in the background and stands at its start.
    ///
    /// @param source gives the scenario or throws what tells why not
    /// @param base the folder its data file is relative to; null for built-in data
    public void open(Supplier<Scenario> source, @Nullable Path base) {
        build(() -> Opening.of(source.get(), base), run::pause, this::refuse);
    }

    /// Goes on with earlier work: its scenario, and its run made again to where it stood.
    ///
    /// @param lost done where it cannot be built any more, with the reason
    public void resume(Work kept, Consumer<String> lost) {
        build(() -> Opening.of(kept), run::pause, lost);
    }

    /// Whether a change or another scenario has been asked for and is not there yet.
    boolean isBuilding() {
        return builds.underWay();
    }

    /// Gives up what has been asked for and is not there yet.
    void giveUp() {
        builds.giveUp();
        want(scenario.get());
        putBack();
    }

    /// @param before done when the scenario is built, just before it is shown
    private void build(Supplier<Opening> source, Runnable before, Consumer<String> refused) {
        builds.ask(
                source,
                experiment.get(),
                folder,
                (opening, built) -> {
                    folder = opening.base();
                    notice.set(null);
                    before.run();
                    install(built, opening.work());
                },
                refused);
    }

    /// Works something out in the background, after the scenarios asked for before.
    ///
    /// @param work done on another thread
    /// @param done gets the result on the JavaFX thread
    public <T> void later(Supplier<T> work, Consumer<T> done) {
        builds.later(work, done);
    }

    /// Changes the scenario. What the change does not touch stays: new settings of an optimizer go on with the
    /// run, a new plane keeps the weights, a new start keeps the surface.
    public void change(UnaryOperator<Scenario> change) {
        Scenario before = wanted;
        if (before == null) {
            return;
        }
        Scenario next = SliceKeeping.keep(before, change.apply(before), builds.underWay() ? null : experiment.get());
        if (next.equals(before)) {
            return;
        }
        if (staging.holds().touched(before, next).isPresent()) {
            notice.set(Notice.information(Words.text("lesson.held")));
            putBack();
            return;
        }
        if (!builds.underWay() && RacerChanges.suffice(before, next)) {
            settle(before, next);
        } else {
            // A race that plays goes on with what was changed.
            wanted = next;
            Path base = folder;
            build(() -> Opening.of(next, base), () -> {}, this::refuse);
        }
    }

    /// Puts the start at coordinates `(a, b)` of the shown plane and begins the run anew from there.
    public void moveStart(double a, double b) {
        Experiment now = experiment.get();
        if (now != null) {
            change(StartMove.to(a, b, now, slice.shownProperty().get()));
        }
    }

    /// Begins the run anew, with the same seeds.
    public void reset() {
        Experiment now = experiment.get();
        if (now != null) {
            run.pause();
            starts.begin(now);
        }
    }

    private void settle(Scenario before, Scenario next) {
        Experiment built = Objects.requireNonNull(experiment.get()).rebuilt(next);
        // First, for what listens to the others may ask for the change that is being made.
        want(next);
        experiment.set(built);
        scenario.set(next);
        if (before.view().following() != next.view().following()) {
            slice.turnTo(quantity.sliceOf(built), quantity.ballOr(built.startWeights()));
        } else if (!before.view().sameSurface(next.view())) {
            slice.show(quantity.sliceOf(built));
        }
        if (before.training().stepsPerSecond() != next.training().stepsPerSecond()) {
            run.speed(next.training().stepsPerSecond());
        }
        RacerChanges.between(before, next, built).carryOut(run);
    }

    private void refuse(String reason) {
        want(scenario.get());
        notice.set(Notice.problem(reason));
        putBack();
    }

    /// Shows the scenario again, where a choice came to nothing.
    public void putBack() {
        // The fields show what was typed; firing the old value again puts them back.
        Scenario kept = scenario.get();
        scenario.set(null);
        scenario.set(kept);
    }

    private void install(Experiment next, Optional<Work> work) {
        Experiment before = experiment.get();
        boolean sameSurface = before != null && Unchanged.surface(before, next);
        boolean sameRun = before != null && Unchanged.run(before, next);
        want(next.scenario());
        experiment.set(next);
        scenario.set(next.scenario());
        if (!sameSurface) {
            slice.turnTo(quantity.sliceOf(next), quantity.ballOr(next.startWeights()));
        }
        if (work.isPresent()) {
            starts.resume(next, work.get());
        } else if (!sameRun) {
            starts.begin(next);
        }
    }
}
