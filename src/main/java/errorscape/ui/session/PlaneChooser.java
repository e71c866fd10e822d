package errorscape.ui.session;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.space.CriticalPoint;
import errorscape.scenario.DirectionsFile;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioException;
import errorscape.scenario.Subject;
import errorscape.slice.Box;
import errorscape.slice.ChosenPlane;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.About;
import errorscape.slice.PlaneChoice.EigenPair;
import errorscape.slice.PlanePoint;
import errorscape.slice.Planes;
import errorscape.slice.grid.BoxSuggestion;
import errorscape.training.Path;
import errorscape.training.RaceSnapshot;
import errorscape.training.Snapshot;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Chooses planes for what is on the screen: through the start, the ball or the point that is pointed at, of
/// the paths as they are. The weights stay where they are. JavaFX thread only.
public final class PlaneChooser {
    /// Of a path; more do not change its principal components visibly.
    private static final int MOST_POINTS = 512;

    private final Session session;
    private final Supplier<Optional<java.nio.file.Path>> files;
    private final ObjectProperty<Where> where = new SimpleObjectProperty<>(Where.START);
    private final ObjectProperty<About> about = new SimpleObjectProperty<>(About.MEAN);
    private final BooleanProperty biases = new SimpleBooleanProperty();

    /// Where a plane is to lie.
    public enum Where {
        START(Words.text("session.start")),
        BALL(Words.text("session.ball")),
        POINT(Words.text("session.point"));

        private final String title;

        Where(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// @param files asks for a file of directions
    public PlaneChooser(Session session, Supplier<Optional<java.nio.file.Path>> files) {
        this.session = session;
        this.files = files;
    }

    /// Where the next plane lies, if its kind leaves that open.
    public ObjectProperty<Where> whereProperty() {
        return where;
    }

    /// What principal components are taken about.
    public ObjectProperty<About> aboutProperty() {
        return about;
    }

    /// Whether random directions move biases too.
    public BooleanProperty biasesProperty() {
        return biases;
    }

    /// The kinds that can be chosen here.
    public List<PlaneKind> kinds() {
        Scenario scenario = session.scenarioProperty().get();
        boolean imported = scenario != null && scenario.subject() instanceof Subject.ImportedNetwork;
        List<PlaneKind> kinds = new ArrayList<>(List.of(PlaneKind.values()));
        kinds.remove(PlaneKind.THREE);
        if (!imported) {
            kinds.remove(PlaneKind.IMPORTED);
        }
        return kinds;
    }

    /// Two new random directions, of the kind shown if it is a random one.
    public void newSeed(long seed) {
        Scenario now = session.scenarioProperty().get();
        if (now != null) {
            PlaneKind kind = PlaneKind.of(now.slice().plane());
            put(random(kind.random() ? kind : PlaneKind.FILTER, seed));
        }
    }

    /// The seed of the random directions that are shown, or 1.
    public long seed() {
        Scenario now = session.scenarioProperty().get();
        return now != null && now.slice().plane() instanceof PlaneChoice.RandomDirections random ? random.seed() : 1;
    }

    /// Shows a plane of a kind.
    public void choose(PlaneKind kind) {
        switch (kind) {
            case FILTER, LAYER, RAW -> put(random(kind, seed()));
            case WEIGHTS -> firstTwoWeights();
            case TOP -> put(new PlaneChoice.Eigenvectors(EigenPair.LARGEST_TWO));
            case SADDLE -> put(new PlaneChoice.Eigenvectors(EigenPair.LARGEST_AND_SMALLEST));
            case BOTTOM -> put(new PlaneChoice.Eigenvectors(EigenPair.SMALLEST_TWO));
            case GRADIENT -> put(new PlaneChoice.GradientAndCurvature());
            case IMPORTED -> put(new PlaneChoice.Imported());
            case PATH, LINE -> ofPaths(kind);
            case POINTS -> ends();
            case FOUND -> foundPoints();
            case THREE -> session.putBack();
            case DIRECTIONS ->
                files.get()
                        .ifPresentOrElse(
                                file -> session.studies()
                                        .start(cancelled -> DirectionsFile.read(file), this::put, this::refuse),
                                session::putBack);
        }
    }

    private PlaneChoice random(PlaneKind kind, long seed) {
        return new PlaneChoice.RandomDirections(seed, kind.normalisation(), biases.get());
    }

    private void firstTwoWeights() {
        Experiment experiment = session.experimentProperty().get();
        if (experiment != null) {
            List<String> names = experiment.training().layout().names();
            put(new PlaneChoice.TwoWeights(names.getFirst(), names.getLast()));
        }
    }

    /// Shows the plane of a choice at the chosen place.
    public void put(PlaneChoice choice) {
        Experiment now = session.experimentProperty().get();
        if (now != null) {
            session.change(
                    s -> now.keepingStart(s).withSlice(new Scenario.Slice(choice, place(now), Optional.empty())));
        }
    }

    private Place place(Experiment now) {
        return switch (where.get()) {
            case START -> Place.START;
            case BALL -> Place.Weights.of(session.quantity().ballOr(now.startWeights()));
            case POINT -> selected().orElse(Place.START);
        };
    }

    /// The slice's point that is pointed at, or the network's point that was found last.
    private Optional<Place> selected() {
        ShownSlice shown = session.slice().shownProperty().get();
        SliceCriticalPoint point = session.slice().pointedAtProperty().get();
        if (shown != null && point != null) {
            return Optional.of(Place.Weights.of(shown.plane().lift(point.a(), point.b())));
        }
        List<CriticalPoint> found = session.networkPoints().points();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Place.Weights.of(found.getLast().weights()));
    }

    private void ofPaths(PlaneKind kind) {
        Experiment now = session.experimentProperty().get();
        RaceSnapshot race = session.run().raceProperty().get();
        if (now == null || race == null) {
            return;
        }
        List<Snapshot> racers = race.racers();
        About of = about.get();
        session.studies()
                .start(
                        cancelled -> {
                            PlaneChoice made = kind == PlaneKind.PATH
                                    ? new PlaneChoice.PathComponents(race.step(), of, true)
                                    : new PlaneChoice.LineAndDetour(race.step());
                            SessionMaterial material =
                                    new SessionMaterial(now.training(), now.startWeights(), paths(racers));
                            return made(now, Planes.choose(made, material), made);
                        },
                        this::show,
                        this::refuse);
    }

    /// A plane made of what is on the screen, as numbers, with the box that holds it.
    private static Scenario.Slice made(Experiment now, ChosenPlane chosen, PlaneChoice how) {
        double[] first = chosen.landmarks().getFirst();
        PlanePoint centre = chosen.plane().project(first);
        Box box = BoxSuggestion.suggest(now.training(), chosen.plane(), centre.a(), centre.b(), chosen.landmarks());
        return new Scenario.Slice(PlaneChoice.Directions.of(chosen.plane(), how), Place.START, Optional.of(box));
    }

    private void show(Scenario.Slice slice) {
        Experiment now = session.experimentProperty().get();
        if (now != null) {
            session.change(s -> now.keepingStart(s).withSlice(slice));
        }
    }

    private void refuse(Throwable failure) {
        if (failure instanceof IllegalArgumentException || failure instanceof ScenarioException) {
            decline(sentence(String.valueOf(failure.getMessage())));
        } else {
            session.studies().fail(failure);
        }
    }

    private void decline(String reason) {
        session.noticeProperty().set(Notice.problem(reason));
        session.putBack();
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static List<List<double[]>> paths(List<Snapshot> racers) {
        List<List<double[]>> paths = new ArrayList<>();
        for (Snapshot racer : racers) {
            Path path = racer.pathToNow();
            int stride = 1 + path.size() / MOST_POINTS;
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < path.size(); i += stride) {
                points.add(path.get(i).weights());
            }
            points.add(racer.now().weights());
            paths.add(points);
        }
        return paths;
    }

    /// Start, ball, and the ball of another racer; without one, where training from the next seed stands after
    /// as many steps.
    private void ends() {
        Experiment now = session.experimentProperty().get();
        RaceSnapshot race = session.run().raceProperty().get();
        if (now == null || race == null) {
            return;
        }
        if (race.step() == 0) {
            decline(Words.text("session.same.point"));
            return;
        }
        Place start = Place.Weights.of(now.startWeights());
        Place ball = Place.Weights.of(session.quantity().ballOr(now.startWeights()));
        Place other = otherBall(race, ball);
        put(new PlaneChoice.ThreePlaces(
                start,
                ball,
                other != null
                        ? other
                        : new Place.AfterSteps(
                                OptionalLong.of(now.scenario().start().seed() + 1), race.step())));
    }

    /// The last three points of the network that were found.
    private void foundPoints() {
        List<CriticalPoint> found = session.networkPoints().points();
        if (found.size() < 3) {
            decline(Words.text("session.three.needed"));
            return;
        }
        List<Place> places = found.subList(found.size() - 3, found.size()).stream()
                .<Place>map(point -> Place.Weights.of(point.weights()))
                .toList();
        put(new PlaneChoice.ThreePlaces(places.get(0), places.get(1), places.get(2)));
    }

    private static @Nullable Place otherBall(RaceSnapshot race, Place ball) {
        for (Snapshot racer : race.racers()) {
            Place place = Place.Weights.of(racer.now().weights());
            if (!place.equals(ball)) {
                return place;
            }
        }
        return null;
    }
}
