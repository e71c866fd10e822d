package errorscape.ui.main;

import errorscape.ui.task.Notice;
import errorscape.words.Words;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A message that lies over the stage and moves nothing. JavaFX thread only.
final class NoticeBar {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final HBox bar;
    private final Label text;
    private final Button copy;
    private final ObjectProperty<@Nullable Notice> notices;
    private final PauseTransition reading = new PauseTransition(Duration.seconds(10));

    NoticeBar(HBox bar, Label text, Button copy, ObjectProperty<@Nullable Notice> notices) {
        this.bar = bar;
        this.text = text;
        this.copy = copy;
        this.notices = notices;
        copy.managedProperty().bind(copy.visibleProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        reading.setOnFinished(event -> notices.set(null));
        notices.subscribe(this::show);
    }

    /// Puts the details of what failed where they can be pasted from, as into a letter to whoever mends it.
    void copy() {
        Notice shown = notices.get();
        if (shown != null && shown.details().isPresent()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.text() + "\n\n" + shown.details().get());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(Words.text("stage.copied"));
        }
    }

    private void show(@Nullable Notice notice) {
        bar.setVisible(notice != null);
        // Good news goes by itself, once it can have been read; a problem waits for somebody.
        reading.stop();
        if (notice != null && notice.severity() == Notice.Severity.INFORMATION) {
            reading.playFromStart();
        }
        if (notice != null) {
            text.setText(notice.text());
            copy.setText(Words.text("stage.copyDetails"));
            copy.setVisible(notice.details().isPresent());
            bar.pseudoClassStateChanged(PROBLEM, notice.severity() == Notice.Severity.PROBLEM);
        }
    }
}
