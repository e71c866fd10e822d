package errorscape.ui.lab;

import errorscape.ui.session.Worded;
import errorscape.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// The controls of a laboratory's settings. JavaFX thread only.
final class LabForm {
    private final Map<String, Supplier<String>> fields = new HashMap<>();
    private final Runnable entered;
    private final Worded worded;

    /// @param form gets the controls
    /// @param entered run when Enter is pressed in one of the text fields
    /// @param worded keeps labels and tips in the words of what is shown
    LabForm(List<LabField> settings, Pane form, Runnable entered, Worded worded) {
        this.entered = entered;
        this.worded = worded;
        settings.forEach(field -> form.getChildren().add(field.isChoice() ? box(field) : typed(field)));
    }

    /// What stands in the controls.
    LabInput input() {
        return new LabInput(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get())));
    }

    private Node typed(LabField field) {
        TextField text = new TextField(field.standard());
        text.setId(field.id());
        text.setPrefColumnCount(field.columns());
        text.setPromptText(Words.text(field.prompt()));
        text.setTooltip(new Tooltip());
        text.setOnAction(e -> entered.run());
        fields.put(field.id(), text::getText);
        Label label = new Label();
        label.setLabelFor(text);
        worded.text(label, field.label()).tip(text, field.tip());
        HBox pair = new HBox(6, label, text);
        pair.getStyleClass().add("lab-pair");
        return pair;
    }

    private Node box(LabField field) {
        CheckBox box = new CheckBox();
        box.setId(field.id());
        box.setSelected(field.standard().equals(LabField.YES));
        box.setTooltip(new Tooltip());
        fields.put(field.id(), () -> box.isSelected() ? LabField.YES : LabField.NO);
        worded.text(box, field.label()).tip(box, field.tip());
        HBox alone = new HBox(box);
        alone.getStyleClass().add("lab-pair");
        return alone;
    }
}
