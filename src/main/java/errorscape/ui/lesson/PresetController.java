package errorscape.ui.lesson;

import errorscape.lesson.Preset;
import errorscape.ui.lesson.PresetShow.Shown;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card of a phenomenon: what happens, in which number the counterpart differs, and the way there.
public final class PresetController {
    private final PresetShow presets;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private Button close;

    @FXML
    private Label comment;

    @FXML
    private Label number;

    @FXML
    private ToggleGroup which;

    @FXML
    private ToggleButton bad;

    @FXML
    private ToggleButton good;

    public PresetController(Lessons lessons) {
        presets = lessons.presets();
    }

    @FXML
    private void initialize() {
        close.setGraphic(new FontIcon(Feather.X));
        root.managedProperty().bind(root.visibleProperty());
        presets.shownProperty().subscribe(this::show);
        which.selectedToggleProperty().subscribe((before, chosen) -> {
            Shown now = presets.shownProperty().get();
            if (chosen == null && before != null) {
                which.selectToggle(before);
            } else if (now != null && chosen != null && now.bad() != (chosen == bad)) {
                presets.show(now.preset(), chosen == bad);
            }
        });
    }

    private void show(@Nullable Shown now) {
        root.setVisible(now != null);
        if (now == null) {
            return;
        }
        Preset.Words words = now.preset().words(LessonController.language());
        title.setText(words.title());
        comment.setText(now.bad() ? words.bad() : words.good());
        number.setText(Words.text(
                "lesson.preset.number.both",
                name(now.preset()),
                Numbers.setting(now.number()),
                Numbers.setting(now.otherNumber())));
        which.selectToggle(now.bad() ? bad : good);
    }

    private static String name(Preset preset) {
        String path = preset.number();
        return Words.text("lesson.number.of." + path.substring(path.lastIndexOf('.') + 1));
    }

    @FXML
    private void leave() {
        presets.close();
    }
}
