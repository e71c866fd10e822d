package errorscape.ui.note;

import errorscape.scenario.Scenario;
import errorscape.ui.session.Session;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The card with a scenario's own text.
public final class NoteController {
    private final Session session;

    @FXML
    private Label scenarioName;

    @FXML
    private Label scenarioNote;

    @FXML
    private Label noNote;

    public NoteController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        noNote.managedProperty().bind(noNote.visibleProperty());
        scenarioNote.managedProperty().bind(scenarioNote.visibleProperty());
        session.scenarioProperty().subscribe(this::show);
    }

    private void show(@Nullable Scenario scenario) {
        if (scenario != null) {
            scenarioName.setText(scenario.name());
            scenarioNote.setText(scenario.note());
            scenarioNote.setVisible(!scenario.note().isEmpty());
            noNote.setVisible(scenario.note().isEmpty());
        }
    }
}
