package errorscape.ui.setup;

import errorscape.function.FormulaParameter;
import errorscape.scenario.Scenario;
import errorscape.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Sliders for the letters of a typed function; nothing where it has none.
public final class LettersController {
    private final Session session;
    private final List<LetterRow> shown = new ArrayList<>();
    private List<String> names = List.of();

    @FXML
    private VBox letters;

    @FXML
    private VBox rows;

    public LettersController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        letters.managedProperty().bind(letters.visibleProperty());
        session.scenarioProperty().subscribe(this::show);
    }

    private void show(@Nullable Scenario scenario) {
        if (scenario == null) {
            return;
        }
        List<FormulaParameter> now = FunctionEdits.letters(scenario);
        List<String> wanted = now.stream().map(FormulaParameter::name).toList();
        if (!wanted.equals(names)) {
            names = wanted;
            shown.clear();
            now.forEach(parameter -> shown.add(new LetterRow(session, parameter)));
            rows.getChildren().setAll(shown);
        }
        letters.setVisible(!wanted.isEmpty());
        shown.forEach(LetterRow::refresh);
    }
}
