package errorscape.ui.lesson;

import errorscape.lesson.Preset;
import errorscape.lesson.Reveal;
import errorscape.lesson.Scene;
import errorscape.lesson.format.Presets;
import errorscape.training.Until;
import errorscape.ui.session.Session;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A phenomenon that is shown, and its counterpart. Knows no control. JavaFX thread only.
final class PresetShow {
    private final Session session;
    private final SceneStage stage;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    /// One of a pair.
    ///
    /// @param bad whether it is the one where it happens
    record Shown(Preset preset, boolean bad) {
        Scene scene() {
            return bad ? preset.bad() : preset.good();
        }

        /// The number in which the two differ.
        double number() {
            return Presets.number(preset, scene());
        }

        double otherNumber() {
            return Presets.number(preset, bad ? preset.good() : preset.bad());
        }
    }

    PresetShow(Session session) {
        this.session = session;
        stage = new SceneStage(session, this::leaveIfAway, () -> {});
    }

    /// The one that is shown; null for none.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shows one of a pair, and plays it as long as anything gets on.
    void show(Preset preset, boolean bad) {
        Shown now = new Shown(preset, bad);
        shown.set(now);
        stage.show(now.scene(), Presets.folder(), () -> {
            stage.hold(false, true, Reveal.STILL);
            session.run().playUntil(new Until.Stuck());
        });
    }

    /// Takes the comment away; the scenario stays.
    void close() {
        if (shown.get() != null) {
            shown.set(null);
            stage.leave();
        }
    }

    private void leaveIfAway() {
        if (stage.away()) {
            close();
        }
    }
}
