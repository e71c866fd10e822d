package errorscape.ui.main;

import errorscape.words.Words;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A sheet with a question and two answers; the harmless one comes with Enter and Esc.
final class Question {
    private Question() {}

    static Parent of(String question, String yes, Runnable no, Runnable then) {
        Label text = new Label(question);
        text.setWrapText(true);
        Button doIt = new Button(yes);
        doIt.setId("questionYes");
        doIt.setOnAction(event -> then.run());
        Button leaveIt = new Button(Words.text("keep.cancel"));
        leaveIt.setId("questionNo");
        leaveIt.setDefaultButton(true);
        leaveIt.setOnAction(event -> no.run());
        HBox answers = new HBox(10, doIt, leaveIt);
        answers.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(text, answers);
        sheet.getStyleClass().add("question");
        return sheet;
    }
}
