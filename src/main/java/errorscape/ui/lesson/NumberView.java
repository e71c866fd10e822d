package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Filled;
import errorscape.words.Words;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A number, typed.
final class NumberView implements QuestionView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final VBox root = new VBox();
    private final TextField field = new TextField();
    private final Label complaint = new Label();
    private final Said said;
    private final Consumer<Answer> answered;

    NumberView(Said said, Consumer<Answer> answered) {
        this.said = said;
        this.answered = answered;
        field.setId("lessonNumber");
        field.setPrefColumnCount(8);
        field.setAccessibleText(Words.text("lesson.number.label"));
        field.setPromptText(Words.text("lesson.number.label"));
        field.setOnAction(event -> take());
        field.textProperty().subscribe(() -> complain(""));
        Button confirm = new Button(Words.text("lesson.confirm"));
        confirm.setId("confirm");
        confirm.getStyleClass().add("accent");
        confirm.setOnAction(event -> take());
        confirm.disableProperty().bind(field.textProperty().isEmpty());
        HBox line = new HBox(field, confirm);
        line.getStyleClass().add("lesson-line");
        complaint.getStyleClass().add("formula-error");
        complaint.setWrapText(true);
        complaint.managedProperty().bind(complaint.visibleProperty());
        complaint.setVisible(false);
        root.getStyleClass().add("lesson-options");
        root.getChildren().addAll(line, complaint);
    }

    private void take() {
        OptionalDouble value = TypedNumber.of(field.getText());
        if (value.isPresent()) {
            answered.accept(new Answer.Estimated(value.getAsDouble()));
        } else if (!field.getText().isBlank()) {
            complain(Words.text("lesson.number.wrong", field.getText().strip(), Filled.number(0.5, said.language())));
        }
    }

    private void complain(String text) {
        complaint.setText(text);
        complaint.setVisible(!text.isEmpty());
        field.pseudoClassStateChanged(WRONG, !text.isEmpty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return field;
    }

    @Override
    public String hint() {
        return Words.text("lesson.number.hint");
    }
}
