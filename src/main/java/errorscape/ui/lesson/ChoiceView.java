package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Question;
import errorscape.lesson.Step;
import errorscape.words.Words;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// One of several answers: a press on it is the answer.
final class ChoiceView implements QuestionView {
    private final VBox options = new VBox();

    ChoiceView(Question.Choice choice, Step step, Said said, Consumer<Answer> answered) {
        options.getStyleClass().add("lesson-options");
        for (Question.Option option : choice.options()) {
            Button button = new Button(said.option(step, option.id()));
            button.setId("option-" + option.id());
            button.getStyleClass().add("lesson-option");
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> answered.accept(new Answer.Chosen(option.id())));
            options.getChildren().add(button);
        }
    }

    @Override
    public Parent root() {
        return options;
    }

    @Override
    public Node first() {
        return options.getChildren().getFirst();
    }

    @Override
    public String hint() {
        return Words.text("lesson.choice.hint");
    }
}
