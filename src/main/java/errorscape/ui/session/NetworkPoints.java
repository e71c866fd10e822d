package errorscape.ui.session;

import errorscape.critical.space.CriticalPoint;
import errorscape.critical.space.CriticalSearch;
import errorscape.objective.Objective;
import errorscape.scenario.Experiment;
import errorscape.ui.task.Studies;
import errorscape.words.Words;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Critical points of the whole network that were searched for from places the user chose. They belong to one
/// loss, and go when another is shown. JavaFX thread only.
public final class NetworkPoints {
    private static final int MOST = 30;

    /// The end of a search.
    ///
    /// @param from where it began, for people, such as "the ball"
    public record Found(CriticalSearch.Result result, String from) {}

    private final Studies studies;
    private final ReadOnlyObjectProperty<@Nullable Experiment> experiment;
    private final ReadOnlyObjectWrapper<@Nullable Found> latest = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ObservableList<CriticalPoint> points = FXCollections.observableArrayList();
    private final ObservableList<CriticalPoint> readOnly = FXCollections.unmodifiableObservableList(points);
    private Studies.@Nullable Study study;
    private @Nullable Objective of;
    private double @Nullable [] lastStart;
    private String lastFrom = "";

    NetworkPoints(Studies studies, ReadOnlyObjectProperty<@Nullable Experiment> experiment) {
        this.studies = studies;
        this.experiment = experiment;
        experiment.subscribe(this::forget);
    }

    /// The last search's end; null before the first.
    public ReadOnlyObjectProperty<@Nullable Found> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /// What the search under way is doing, for people.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// What was found, newest last. Read only.
    public ObservableList<CriticalPoint> points() {
        return readOnly;
    }

    /// Searches the critical point of the whole network that is reached from some weights; a search under way
    /// ends.
    ///
    /// @param from for people
    public void search(double[] weights, String from) {
        search(weights, from, false);
    }

    /// Begins the last search anew, but goes down first: towards a minimum rather than a point of any index.
    public void goDownInstead() {
        if (lastStart != null) {
            search(lastStart, lastFrom, true);
        }
    }

    private void search(double[] weights, String from, boolean down) {
        Experiment now = experiment.get();
        if (now == null) {
            return;
        }
        cancel();
        searching.set(true);
        doing.set(Words.text("session.searching"));
        Objective objective = now.training();
        double[] start = weights.clone();
        lastStart = start;
        lastFrom = from;
        study = studies.start(
                cancelled -> {
                    Consumer<String> hear = conflated(cancelled);
                    return down
                            ? CriticalSearch.downFrom(objective, start, cancelled, hear)
                            : CriticalSearch.from(objective, start, cancelled, hear);
                },
                result -> arrived(new Found(result, from)),
                failure -> {
                    searching.set(false);
                    studies.fail(failure);
                });
    }

    /// Hands the newest of many words to the JavaFX thread; those of a search that was cancelled are dropped.
    private Consumer<String> conflated(BooleanSupplier cancelled) {
        AtomicReference<@Nullable String> slot = new AtomicReference<>();
        return words -> {
            if (slot.getAndSet(words) == null) {
                studies.onUi(() -> {
                    String newest = slot.getAndSet(null);
                    if (newest != null && !cancelled.getAsBoolean()) {
                        doing.set(newest);
                    }
                });
            }
        };
    }

    /// Ends the search under way.
    public void cancel() {
        if (study != null) {
            study.cancel();
            study = null;
        }
        searching.set(false);
    }

    /// Shows a critical point that was found otherwise, as by a census.
    public void show(CriticalSearch.Result result, String from) {
        cancel();
        arrived(new Found(result, from));
    }

    private void arrived(Found found) {
        searching.set(false);
        found.result().point().ifPresent(point -> {
            points.removeIf(other -> Arrays.equals(other.weights(), point.weights()));
            if (points.size() == MOST) {
                points.removeFirst();
            }
            points.add(point);
        });
        latest.set(found);
    }

    private void forget(@Nullable Experiment now) {
        Objective next = now == null ? null : now.training();
        if (next == null || !next.equals(of)) {
            of = next;
            cancel();
            points.clear();
            latest.set(null);
            lastStart = null;
        }
    }
}
