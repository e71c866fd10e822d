package errorscape.ui.setup;

import errorscape.data.generated.GeneratedKind;
import errorscape.data.generated.GeneratedSet;
import errorscape.data.generated.Knob;
import errorscape.scenario.GeneratedSource;
import errorscape.scenario.Scenario;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Data sets that are made from a few numbers, and the numbers.
public final class KnobsController {
    private final Session session;
    private final List<FieldCommit> fields = new ArrayList<>();
    private @Nullable GeneratedKind shown;
    private boolean showing;

    @FXML
    private ComboBox<GeneratedKind> generated;

    @FXML
    private GridPane knobs;

    public KnobsController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        generated.getItems().setAll(GeneratedKind.values());
        generated.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable GeneratedKind kind) {
                return kind == null
                        ? ""
                        : word("kind", kind.name().toLowerCase(Locale.ROOT).replace('_', '.'));
            }

            @Override
            public @Nullable GeneratedKind fromString(String text) {
                return null;
            }
        });
        generated.valueProperty().subscribe(kind -> {
            if (kind != null && !showing) {
                session.open(() -> GeneratedSource.scenario(GeneratedSet.of(kind)), null);
            }
        });
        knobs.managedProperty().bind(knobs.visibleProperty());
        session.scenarioProperty().subscribe(this::show);
    }

    private void show(@Nullable Scenario scenario) {
        if (scenario == null) {
            return;
        }
        Optional<GeneratedSet> set = GeneratedEdits.set(scenario);
        GeneratedKind kind = set.map(GeneratedSet::kind).orElse(null);
        showing = true;
        generated.setValue(kind);
        showing = false;
        if (kind != shown) {
            shown = kind;
            build(kind);
        }
        knobs.setVisible(kind != null);
        fields.forEach(FieldCommit::refresh);
    }

    private void build(@Nullable GeneratedKind kind) {
        knobs.getChildren().clear();
        fields.clear();
        if (kind == null) {
            return;
        }
        for (Knob knob : kind.knobs()) {
            String key = knob.key();
            row(
                    key,
                    () -> now().map(set -> Numbers.setting(set.values().getOrDefault(key, knob.standard())))
                            .orElse(""),
                    typed -> {
                        double value = ScenarioEdits.coordinate(typed, word("knob", key));
                        session.change(s -> GeneratedEdits.knob(s, key, value));
                    });
        }
        if (!kind.textKey().isEmpty()) {
            row(
                    kind.textKey(),
                    () -> now().map(GeneratedSet::text).orElse(""),
                    typed -> session.change(s -> GeneratedEdits.text(s, typed)));
        }
    }

    private Optional<GeneratedSet> now() {
        return GeneratedEdits.set(session.scenarioProperty().get());
    }

    private void row(String key, Supplier<String> current, Consumer<String> commit) {
        int row = fields.size();
        Label label = new Label(word("knob", key));
        TextField field = new TextField();
        field.setId("knob-" + key);
        field.setTooltip(new Tooltip(word("hint", key)));
        field.setAccessibleText(label.getText() + ": " + word("hint", key));
        label.setLabelFor(field);
        knobs.add(label, 0, row);
        knobs.add(field, 1, row);
        fields.add(new FieldCommit(
                field, current, commit, message -> session.noticeProperty().set(Notice.problem(message))));
    }

    private static String word(String group, String key) {
        return Words.text(String.join(".", "subject", group, key));
    }
}
