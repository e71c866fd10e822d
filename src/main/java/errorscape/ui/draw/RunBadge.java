package errorscape.ui.draw;

import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.words.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The small badge that says what a run is doing. It claims nothing about convergence: a small gradient is none.
public final class RunBadge {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private RunBadge() {}

    /// Shows a run's state on a label.
    public static void show(Snapshot snapshot, Label badge) {
        badge.setText(
                switch (snapshot.state()) {
                    case PAUSED -> snapshot.now().step() == 0 ? Words.text("draw.start") : Words.text("draw.paused");
                    case PLAYING -> Words.text("draw.training");
                    case DIVERGED -> Words.text("draw.diverged");
                    case FAILED -> Words.text("draw.failed");
                    case CLOSED -> Words.text("draw.ended");
                });
        badge.pseudoClassStateChanged(ACTIVE, snapshot.state() == RunState.PLAYING);
        badge.pseudoClassStateChanged(
                BAD, snapshot.state() == RunState.DIVERGED || snapshot.state() == RunState.FAILED);
    }
}
