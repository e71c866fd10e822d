package errorscape.ui.session;

import errorscape.lesson.Locks;
import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which controls somebody holds, as a lesson does, and the key that frees them all. Views hide or lock what is held by
/// [HeldNode]; a change that gets through all the same, as by a key, is refused by the [Session]. JavaFX thread only.
public final class Holds {
    private final ObjectProperty<Locks> locks = new SimpleObjectProperty<>(Locks.NONE);
    private final BooleanProperty open = new SimpleBooleanProperty();

    /// What is held while the key is not turned.
    public ObjectProperty<Locks> locksProperty() {
        return locks;
    }

    /// Whether the key is turned: then nothing is held.
    public BooleanProperty openProperty() {
        return open;
    }

    /// How a control is held now; null for one that is free.
    public @Nullable Hold of(Control control) {
        return open.get() ? null : locks.get().holds().get(control);
    }

    public boolean holds(Control control) {
        return of(control) != null;
    }

    /// The same, to be followed; the caller keeps it for as long as it is used.
    public ObjectBinding<@Nullable Hold> following(Control control) {
        return Bindings.createObjectBinding(() -> of(control), locks, open);
    }

    /// What a change touches that is held; empty for a change that may be made.
    Optional<Control> touched(Scenario before, Scenario next) {
        if (open.get() || locks.get().holds().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(touchedOf(before, next));
    }

    private @Nullable Control touchedOf(Scenario before, Scenario next) {
        List<Control> held = locks.get().holds().keySet().stream().sorted().toList();
        for (Control control : held) {
            if (touches(control, before, next)) {
                return control;
            }
        }
        return null;
    }

    private static boolean touches(Control control, Scenario before, Scenario next) {
        return switch (control) {
            case SPEED -> before.training().stepsPerSecond() != next.training().stepsPerSecond();
            case BATCH_SIZE -> before.training().batchSize() != next.training().batchSize();
            case START -> !before.start().equals(next.start());
            case PLANE -> !before.slice().plane().equals(next.slice().plane());
            case RANGE -> !before.slice().box().equals(next.slice().box());
            case SUBJECT -> !before.subject().equals(next.subject());
            case RACERS -> !numbers(before).equals(numbers(next));
            case LEARNING_RATE -> steered(before, next, false);
            case OPTIMIZER -> steered(before, next, true);
            case PLAY, STEP, CAMERA, MARKS, NUMBERS, CARDS -> false;
        };
    }

    private static List<Integer> numbers(Scenario scenario) {
        return Racers.of(scenario).stream().map(RacerChoice::number).toList();
    }

    /// Whether a racer that is in both goes on with other settings.
    ///
    /// @param beside whether it is by something else than the learning rate
    private static boolean steered(Scenario before, Scenario next, boolean beside) {
        for (RacerChoice old : Racers.of(before)) {
            for (RacerChoice now : Racers.of(next)) {
                if (old.number() == now.number() && !old.optimizer().equals(now.optimizer())) {
                    boolean rate = old.optimizer()
                            .withLearningRate(now.optimizer().learningRate())
                            .equals(now.optimizer());
                    if (rate != beside) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
