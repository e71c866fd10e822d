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
    private VBox presetCard;

    @FXML
    private Label presetTitle;

    @FXML
    private Button closePreset;

    @FXML
    private Label presetComment;

    @FXML
    private Label presetNumber;

    @FXML
    private ToggleGroup which;

    @FXML
    private ToggleButton presetBad;

    @FXML
    private ToggleButton presetGood;

    public PresetController(Lessons lessons) {
        presets = lessons.presets();
    }

    @FXML
    private void initialize() {
        closePreset.setGraphic(new FontIcon(Feather.X));
        presetCard.managedProperty().bind(presetCard.visibleProperty());
        presets.shownProperty().subscribe(this::show);
        which.selectedToggleProperty().subscribe((before, chosen) -> {
            Shown now = presets.shownProperty().get();
            if (chosen == null && before != null) {
                which.selectToggle(before);
            } else if (now != null && chosen != null && now.bad() != presetBad.isSelected()) {
                presets.show(now.preset(), presetBad.isSelected());
            }
        });
    }

    private void show(@Nullable Shown now) {
        presetCard.setVisible(now != null);
        if (now == null) {
            return;
        }
        Preset.Words words = now.preset().words(LessonController.language());
        presetTitle.setText(words.title());
        presetComment.setText(now.bad() ? words.bad() : words.good());
        presetNumber.setText(Words.text(
                "lesson.preset.number.both",
                name(now.preset()),
                Numbers.setting(now.number()),
                Numbers.setting(now.otherNumber())));
        which.selectToggle(now.bad() ? presetBad : presetGood);
    }

    private static String name(Preset preset) {
        String path = preset.number();
        String key = "lesson.number.of." + path.substring(path.lastIndexOf('.') + 1);
        return Words.text(key);
    }

    @FXML
    private void leave() {
        presets.close();
    }
}
