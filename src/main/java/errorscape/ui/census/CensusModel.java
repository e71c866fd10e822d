package errorscape.ui.census;

import errorscape.critical.ZeroSearch;
import errorscape.critical.space.Census;
import errorscape.critical.space.CensusResult;
import errorscape.critical.space.CriticalSearch;
import errorscape.objective.Objective;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.training.Path;
import errorscape.training.Snapshot;
import errorscape.ui.session.Session;
import errorscape.ui.task.Studies;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.SubjectName;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A census of the scenario's critical points, under way or done, and how the share of minima went with the
/// width. Knows no control. JavaFX thread only.
final class CensusModel {
    private static final int MOST_PATH_STARTS = 200;

    /// A census that is done.
    ///
    /// @param scenario whose critical points they are
    /// @param width units of every hidden layer; empty where the network is as the scenario has it
    record Done(CensusResult result, Scenario scenario, Objective objective, OptionalInt width) {}

    /// The share of minima at a width.
    record Share(int width, double ofMinima, int points) {}

    private final Session session;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Done> done = new ReadOnlyObjectWrapper<>();
    private final List<Share> shares = new ArrayList<>();
    private LiveFindings live;
    private @Nullable Done before;
    private AtomicBoolean stop = new AtomicBoolean();
    private Studies.@Nullable Study study;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    /// Whose census is under way; null for none.
    private @Nullable Scenario counted;
    /// Whose shares of minima there are.
    private @Nullable Subject subject;

    /// @param changed run on the JavaFX thread, not too often, when there is something new to draw
    CensusModel(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        live = new LiveFindings(0, () -> {});
        session.scenarioProperty().subscribe(this::follow);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What is to be said of the last choice; empty for nothing.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// A text by key, in the words of what was searched, or is shown where nothing was.
    String worded(String key) {
        Done last = done.get();
        Scenario of = counted != null ? counted : last == null ? null : last.scenario();
        return Wording.text(of == null ? session.scenarioProperty().get() : of, key);
    }

    /// Whose critical points they are, for people; empty before the first census.
    String belonging() {
        Done last = done.get();
        Scenario of = counted != null ? counted : last == null ? null : last.scenario();
        return of == null
                ? ""
                : SubjectName.belonging(of, session.scenarioProperty().get());
    }

    /// The last census, whatever the window shows by now; null before the first.
    ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// What the census under way, or the last, found so far.
    LiveFindings live() {
        return live;
    }

    /// One for each width tried, by width.
    List<Share> shares() {
        return Collections.unmodifiableList(shares);
    }

    /// Units of the first hidden layer, if the width can be chosen.
    OptionalInt ownWidth() {
        return widthOf(session.scenarioProperty().get());
    }

    private static OptionalInt widthOf(@Nullable Scenario scenario) {
        return scenario == null
                ? OptionalInt.empty()
                : scenario.learning()
                        .filter(l -> !l.network().hidden().isEmpty())
                        .map(l -> OptionalInt.of(l.network().hidden().getFirst()))
                        .orElse(OptionalInt.empty());
    }

    /// Takes a census; one under way ends.
    ///
    /// @param width units of every hidden layer; empty for the network as it is
    void run(int starts, long seed, boolean alongPath, OptionalInt width) {
        Experiment experiment = session.experimentProperty().get();
        if (experiment == null) {
            return;
        }
        drop();
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        LiveFindings findings = new LiveFindings(starts, () -> session.studies().onUi(changed));
        live = findings;
        running.set(true);
        before = done.get();
        counted = experiment.scenario();
        if (!experiment.scenario().subject().equals(subject)) {
            // Widths of another subject are no series with these.
            subject = experiment.scenario().subject();
            shares.clear();
        }
        message.set("");
        done.set(null);
        List<double[]> given = alongPath && width.isEmpty() ? pathPoints() : List.of();
        study = session.studies()
                .start(
                        cancelled -> {
                            Objective objective = objective(experiment, width);
                            CensusResult result = Census.take(
                                    objective,
                                    new Census.Options(starts, seed, given),
                                    session.studies().loop(),
                                    findings,
                                    () -> mine.get() || cancelled.getAsBoolean());
                            return new Done(result, experiment.scenario(), objective, width);
                        },
                        this::arrived,
                        failure -> {
                            running.set(false);
                            counted = null;
                            done.set(before);
                            session.studies().fail(failure);
                        });
        changed.run();
    }

    /// Ends the census under way with what it has found.
    void stop() {
        stop.set(true);
    }

    /// Shows a point of the last census in the main window.
    void show(CensusResult.Entry entry) {
        Done last = done.get();
        Experiment experiment = session.experimentProperty().get();
        if (last == null || experiment == null) {
            return;
        }
        message.set("");
        if (!last.objective().equals(experiment.training())) {
            String name = SubjectName.of(last.scenario());
            message.set(
                    last.width().isEmpty()
                            ? Words.text("census.elsewhere", name)
                            : Words.text(
                                    "census.elsewhere.width",
                                    last.width().getAsInt(),
                                    name,
                                    Numbers.count(last.width().getAsInt())));
        } else {
            ZeroSearch.End end = new ZeroSearch.End(
                    ZeroSearch.Ending.ZERO,
                    entry.point().weights(),
                    entry.point().gradientNorm(),
                    entry.point().newtonStep(),
                    Double.NaN);
            session.networkPoints()
                    .show(
                            new CriticalSearch.Result(end, Optional.of(entry.point()), Double.NaN),
                            Words.text("census.from"));
        }
    }

    private void arrived(Done result) {
        running.set(false);
        counted = null;
        done.set(result);
        OptionalInt width = result.width().isPresent() ? result.width() : widthOf(result.scenario());
        if (width.isPresent() && !Double.isNaN(result.result().shareOfMinima())) {
            int w = width.getAsInt();
            shares.removeIf(share -> share.width() == w);
            shares.add(new Share(
                    w,
                    result.result().shareOfMinima(),
                    result.result().entries().size()));
            shares.sort(Comparator.comparingInt(Share::width));
        }
        changed.run();
    }

    private void drop() {
        stop.set(true);
        if (study != null) {
            study.cancel();
            study = null;
        }
        counted = null;
        running.set(false);
    }

    /// What was said of a point holds no longer when the window shows something else.
    private void follow() {
        message.set("");
        changed.run();
    }

    private static Objective objective(Experiment experiment, OptionalInt width) {
        if (width.isEmpty()) {
            return experiment.training();
        }
        Scenario scenario = experiment.scenario();
        Subject.Network network = scenario.learning().orElseThrow().network();
        List<Integer> hidden = Collections.nCopies(network.hidden().size(), width.getAsInt());
        return experiment
                .rebuilt(scenario.withNetwork(network.withHidden(hidden)))
                .training();
    }

    private List<double[]> pathPoints() {
        Snapshot snapshot = session.run().snapshotProperty().get();
        List<double[]> points = new ArrayList<>();
        if (snapshot != null) {
            Path path = snapshot.path();
            int step = Math.max(1, path.size() / MOST_PATH_STARTS);
            for (int i = 0; i < path.size(); i += step) {
                points.add(path.get(i).weights());
            }
        }
        return points;
    }
}
