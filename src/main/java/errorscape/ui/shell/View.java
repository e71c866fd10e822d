package errorscape.ui.shell;

import java.net.URL;
import java.util.Objects;

/// Every FXML file of the window.
public enum View {
    MAIN("main.fxml"),
    TOOLBAR("toolbar.fxml"),
    NETWORK("network.fxml"),
    TRAINING("training.fxml"),
    SENTENCE("sentence.fxml"),
    NOTE("note.fxml"),
    SUBJECT("subject.fxml"),
    PLANE("plane.fxml"),
    SLICE_BAR("slicebar.fxml"),
    SURFACE("surface.fxml"),
    INSPECTOR("inspector.fxml"),
    RACERS("racers.fxml"),
    WHY("why.fxml"),
    CRITICAL("critical.fxml"),
    NETWORK_POINT("network-point.fxml"),
    CENSUS("census.fxml"),
    LAB("lab.fxml"),
    TRANSPORT("transport.fxml"),
    CURVE("curve.fxml"),
    MODEL("model.fxml"),
    SPECTRUM("spectrum.fxml"),
    PROFILE("profile.fxml"),
    RANGE("range.fxml"),
    LESSON("lesson.fxml"),
    LESSONS("lessons.fxml"),
    PRESET("preset.fxml"),
    EXPORT("export.fxml"),
    LETTERS("letters.fxml"),
    KNOBS("knobs.fxml"),
    DRAWING("drawing.fxml"),
    TABLE_SHEET("table-sheet.fxml"),
    TABLE_FORMAT("table-format.fxml"),
    TABLE_OPTIONS("table-options.fxml"),
    DRAFT("draft.fxml");

    private final String file;

    View(String file) {
        this.file = file;
    }

    /// The name of the file below `fxml/`.
    public String file() {
        return file;
    }

    /// Where the file is.
    public URL url() {
        return Objects.requireNonNull(View.class.getResource("/fxml/" + file), file);
    }
}
