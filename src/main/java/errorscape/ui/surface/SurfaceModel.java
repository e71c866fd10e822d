package errorscape.ui.surface;

import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.slice.Quantity;
import errorscape.slice.grid.LossGrid;
import errorscape.training.RaceSnapshot;
import errorscape.training.Snapshot;
import errorscape.ui.draw.RacerColours;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.ShownSlice;
import errorscape.ui.task.Pulse;
import errorscape.ui.task.SaidIn;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What both views of the slice show, made from the session: the scene, brought up to date once a pulse, and
/// the start while it is dragged. Knows no control. JavaFX thread only.
public final class SurfaceModel {
    /// The most points of all paths together, and of one.
    private static final int POINTS = 24_000;

    private static final int POINTS_OF_ONE = 8_192;

    /// Racers up to which paths are named in the picture.
    private static final int NAMED = 6;

    private final Session session;
    private final ReadoutModel readouts;
    private final Pulse pulse;
    private final FlowPreview preview;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Map<Integer, PathTrace> paths = new HashMap<>();
    private final Map<Integer, PathTrace> averages = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Scene> scene = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable PlanePoint> dragged = new SimpleObjectProperty<>();
    private final RangeZoom zoom;
    private final CriticalMarks critical;
    /// Marks are not shown while a lesson holds them.
    private final ObservableValue<@Nullable Hold> marksHeld;
    private @Nullable LossGrid scaledGrid;
    private LossScales.@Nullable Suggestion scale;
    private LossScale.@Nullable Kind scaledKind;
    private OptionalInt scaledTop = OptionalInt.empty();

    public SurfaceModel(Session session, ReadoutModel readouts, Pulse.Source pulses) {
        this.session = session;
        this.readouts = readouts;
        zoom = new RangeZoom(session);
        critical = new CriticalMarks(session);
        pulse = pulses.pulse(this::refresh, new SaidIn(trouble, "The surface"));
        session.run().raceProperty().subscribe(this::follow);
        session.run().selectedProperty().subscribe(pulse::request);
        session.slice().shownProperty().subscribe(pulse::request);
        session.slice().criticalProperty().subscribe(pulse::request);
        session.networkPoints().latestProperty().subscribe(pulse::request);
        session.slice().leastPersistenceProperty().subscribe(pulse::request);
        session.slice().pointedAtProperty().subscribe(pulse::request);
        session.scenarioProperty().subscribe(pulse::request);
        preview = new FlowPreview(session, pulse::request);
        dragged.subscribe(place -> {
            preview.follow(place);
            pulse.request();
        });
        session.experimentProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !before.training().equals(now.training()))) {
                // What is being dragged belongs to another surface.
                dragged.set(null);
            }
        });
        session.step().explanationProperty().subscribe(pulse::request);
        session.step().arrowsProperty().subscribe(pulse::request);
        session.step().light().changed(pulse::request);
        session.staging().taps().places().subscribe(pulse::request);
        marksHeld = session.staging().holds().following(Control.MARKS);
        marksHeld.subscribe(pulse::request);
    }

    /// The scene as it stands; null before the first grid.
    public ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /// Why the scene is not brought up to date any more, for people; empty while it is.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The ball in numbers and the pointer's place.
    public ReadoutModel readouts() {
        return readouts;
    }

    /// Where the start is being dragged to; null while it is not.
    public ObjectProperty<@Nullable PlanePoint> draggedProperty() {
        return dragged;
    }

    /// Lets go of the start: the run begins anew from where it was dragged to.
    public void drop() {
        PlanePoint place = dragged.get();
        if (place != null) {
            session.moveStart(place.a(), place.b());
        }
        dragged.set(null);
    }

    /// Where the start is on the plane; null before the first experiment.
    public @Nullable PlanePoint start() {
        PlanePoint moving = dragged.get();
        Experiment experiment = session.experimentProperty().get();
        return moving != null || experiment == null
                ? moving
                : session.slice().planeOr(experiment.plane()).project(experiment.startWeights());
    }

    /// Looks at a part of the plane that is `factor` as wide, and samples it at once; the place stays where it
    /// is.
    public void zoom(PlanePoint about, double factor) {
        zoom.about(about, factor);
    }

    /// Why heights are not on the scale asked for; empty if they are.
    public Optional<String> scaleRemark() {
        return scale == null ? Optional.empty() : scale.remark();
    }

    /// Whether there are marks of critical points on a picture of something else.
    public boolean marksOfLoss() {
        ShownSlice shown = session.slice().shownProperty().get();
        return shown != null
                && marksHeld.getValue() == null
                && shown.quantity() != Quantity.TRAINING_LOSS
                && !session.slice().shownPoints().isEmpty();
    }

    /// A plane that moves brings all that lies on it along: without the wait each picture would be made twice.
    private void follow() {
        if (!session.slice().passesSoon()) {
            pulse.request();
        }
    }

    private void refresh() {
        Experiment experiment = session.experimentProperty().get();
        Scenario scenario = session.scenarioProperty().get();
        ShownSlice shown = session.slice().shownProperty().get();
        if (experiment == null
                || scenario == null
                || shown == null
                || shown.plane().dimension() != experiment.training().dimension()) {
            return;
        }
        LossGrid grid = shown.grid();
        Plane plane = shown.plane();
        boolean loss = shown.quantity() == Quantity.TRAINING_LOSS;
        scene.set(new Scene(
                grid,
                scaleOf(grid, scenario.view()),
                plane.firstName(),
                plane.secondName(),
                loss ? experiment.lossName() : shown.quantity().label(),
                traces(scenario, shown),
                marks(shown),
                lines(loss, shown),
                arrows(shown),
                List.of()));
    }

    private List<Scene.Line> lines(boolean loss, ShownSlice shown) {
        List<Scene.Line> lines = marksHeld.getValue() == null ? new ArrayList<>(critical.lines()) : new ArrayList<>();
        if (loss) {
            lines.addAll(preview.lines());
        }
        lines.addAll(PullLines.of(session.step(), shown));
        return lines;
    }

    private List<Scene.Arrow> arrows(ShownSlice shown) {
        return session.step().arrowsProperty().get()
                ? StepArrows.of(
                        session.step().explanationProperty().get(),
                        shown.plane(),
                        shown.grid().box(),
                        session.step().light().partProperty().get())
                : List.of();
    }

    /// The paths of the racers that are shown, the selected one last: on top.
    private List<Scene.Trace> traces(Scenario scenario, ShownSlice shown) {
        Plane plane = shown.plane();
        RaceSnapshot race = session.run().raceProperty().get();
        if (race == null) {
            return List.of();
        }
        Set<Integer> hidden = new HashSet<>();
        Racers.of(scenario).stream().filter(r -> !r.shown()).forEach(r -> hidden.add(r.number()));
        paths.keySet().removeIf(number -> race.racer(number).isEmpty());
        averages.keySet().retainAll(paths.keySet());
        int wanted = Math.min(POINTS_OF_ONE, POINTS / Math.max(1, race.racers().size()));
        int selected = session.run().selectedProperty().get();
        boolean named = race.racers().size() > 1 && race.racers().size() <= NAMED;
        List<Scene.Trace> traces = new ArrayList<>();
        for (Snapshot racer : race.racers()) {
            if (hidden.contains(racer.racer()) || racer.now().weights().length != plane.dimension()) {
                continue;
            }
            PathTrace path = paths.computeIfAbsent(racer.racer(), number -> new PathTrace());
            if (!path.update(racer, plane, shown.grid(), wanted)) {
                pulse.request();
            }
            String name = named ? Racers.get(scenario, racer.racer()).title() : "";
            int colour = RacerColours.of(racer.racer());
            Scene.Trace trace = shown.quantity() == Quantity.TRAINING_LOSS
                    ? path.trace(colour, name)
                    : path.traceOnSurface(colour, name);
            traces.add(racer.racer() == selected ? traces.size() : 0, trace);
            averaged(racer, shown, wanted, named ? name + " " : "").ifPresent(traces::addFirst);
        }
        return traces;
    }

    /// The path of a racer's averaged weights, under all others.
    ///
    /// @param owner before its name
    private Optional<Scene.Trace> averaged(Snapshot racer, ShownSlice shown, int wanted, String owner) {
        if (racer.now().averaged().isEmpty()) {
            averages.remove(racer.racer());
            return Optional.empty();
        }
        PathTrace path = averages.computeIfAbsent(racer.racer(), number -> new PathTrace(true));
        if (!path.update(racer, shown.plane(), shown.grid(), wanted)) {
            pulse.request();
        }
        String name = owner + racer.now().averaged().get().name();
        int colour = RacerColours.of(racer.racer());
        return Optional.of(
                shown.quantity() == Quantity.TRAINING_LOSS
                        ? path.trace(colour, name)
                        : path.traceOnSurface(colour, name));
    }

    private List<Scene.Mark> marks(ShownSlice shown) {
        LossGrid grid = shown.grid();
        List<Scene.Mark> marks = marksHeld.getValue() == null ? critical.marks(shown) : new ArrayList<>();
        PlanePoint start = start();
        if (start != null) {
            double height = grid.valueAt(start.a(), start.b());
            marks.add(new Scene.Mark(
                    Scene.Shape.START, start.a(), start.b(), height, Words.text("stage.start"), dragged.get() != null));
        }
        marks.addAll(PredictionMarks.of(session.staging().taps().places(), grid));
        return marks;
    }

    // A grid is a new one whenever it is sampled anew; comparing values would cost more than suggesting again.
    @SuppressWarnings("ReferenceEquality")
    private LossScale scaleOf(LossGrid grid, Scenario.View view) {
        LossScales.Suggestion now = scale;
        if (now == null || scaledGrid != grid || scaledKind != view.scale() || !scaledTop.equals(view.percentile())) {
            now = LossScales.suggest(grid, view.scale(), view.percentile());
            scale = now;
            scaledGrid = grid;
            scaledKind = view.scale();
            scaledTop = view.percentile();
        }
        return now.scale();
    }
}
