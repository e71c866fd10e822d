package errorscape.lesson;

import java.util.EnumMap;
import java.util.Map;

/// What a lesson keeps from being seen or touched. Immutable.
///
/// @param holds controls that are not free; the others are
public record Locks(Map<Control, Hold> holds) {
    public static final Locks NONE = new Locks(Map.of());

    public Locks {
        holds = Map.copyOf(holds);
    }

    /// What can be held.
    public enum Control {
        PLAY,
        STEP,
        SPEED,
        LEARNING_RATE,
        OPTIMIZER,
        BATCH_SIZE,
        START,
        PLANE,
        RANGE,
        CAMERA,
        MARKS,
        NUMBERS,
        RACERS,
        CARDS,
        SUBJECT
    }

    /// How it is held.
    public enum Hold {
        /// Seen, with a small sign, and out of use.
        LOCKED,
        /// Not seen.
        HIDDEN
    }

    public boolean locked(Control control) {
        return holds.containsKey(control);
    }

    public boolean hidden(Control control) {
        return holds.get(control) == Hold.HIDDEN;
    }

    /// The same with a control held.
    public Locks with(Control control, Hold hold) {
        Map<Control, Hold> changed = new EnumMap<>(Control.class);
        changed.putAll(holds);
        changed.put(control, hold);
        return new Locks(changed);
    }

    /// The same with a control free.
    public Locks without(Control control) {
        Map<Control, Hold> changed = new EnumMap<>(Control.class);
        changed.putAll(holds);
        changed.remove(control);
        return new Locks(changed);
    }
}
