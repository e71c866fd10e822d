package errorscape.rehearsal;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// What is done in a rehearsal, one after the other, pulse by pulse; the program ends with it. JavaFX thread only.
final class Score extends AnimationTimer {
    /// A part of the piece.
    @FunctionalInterface
    private interface Part {
        /// One pulse of it.
        ///
        /// @return whether there is more
        boolean pulse(long now);
    }

    private final List<Part> parts = new ArrayList<>();

    /// Lets pulses pass.
    Score rest(int pulses) {
        return during(pulses, new FrameTimes());
    }

    /// Lets pulses pass and notes their times.
    Score during(int pulses, FrameTimes times) {
        return during(pulses, times, () -> {});
    }

    /// Lets pulses pass, notes their times and does something at each.
    Score during(int pulses, FrameTimes times, Runnable each) {
        int[] left = {pulses};
        parts.add(now -> {
            times.frame(now);
            each.run();
            return --left[0] > 0;
        });
        return this;
    }

    /// Does something within a pulse.
    Score then(Runnable action) {
        parts.add(now -> {
            action.run();
            return false;
        });
        return this;
    }

    @Override
    public void handle(long now) {
        if (parts.isEmpty()) {
            stop();
            Platform.exit();
        } else if (!parts.getFirst().pulse(now)) {
            parts.removeFirst();
        }
    }
}
