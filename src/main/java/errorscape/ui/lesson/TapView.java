package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Question;
import errorscape.ui.session.Taps;
import errorscape.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Places on the surface: they are tapped there, and here they become the answer.
final class TapView implements QuestionView {
    private final VBox root = new VBox();
    private final Button tap = new Button(Words.text("lesson.tap"));
    private final Button confirm = new Button(Words.text("lesson.confirm"));
    private final Label places = new Label();
    private final Question.Tap question;
    private final Said said;
    private final Taps taps;
    private final Subscription following;

    /// @param surface gives the keyboard to the surface
    TapView(Question.Tap question, Said said, Taps taps, Runnable surface, Consumer<Answer> answered) {
        this.question = question;
        this.said = said;
        this.taps = taps;
        tap.setId("tapSurface");
        tap.setOnAction(event -> surface.run());
        confirm.setId("confirm");
        confirm.getStyleClass().add("accent");
        confirm.setOnAction(event -> answered.accept(new Answer.Taps(List.copyOf(taps.places()))));
        places.getStyleClass().add("strong");
        places.setWrapText(true);
        HBox line = new HBox(tap, confirm);
        line.getStyleClass().add("lesson-line");
        Label keys = new Label(Words.text("lesson.tap.keys"));
        keys.getStyleClass().add("hint");
        keys.setWrapText(true);
        keys.visibleProperty().bind(tap.focusVisibleProperty());
        keys.managedProperty().bind(keys.visibleProperty());
        root.getStyleClass().add("lesson-options");
        root.getChildren().addAll(places, line, keys);
        following = taps.places().subscribe(this::show);
        show();
    }

    private void show() {
        boolean none = taps.places().isEmpty();
        places.setText(none ? Words.text("lesson.tap.none") : said.places(taps.places()));
        confirm.setDisable(taps.places().size() < question.count());
    }

    @Override
    public void end() {
        following.unsubscribe();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return tap;
    }

    @Override
    public String hint() {
        return question.count() == 1
                ? Words.text("lesson.tap.hint.one")
                : Words.text("lesson.tap.hint.many", question.count());
    }
}
