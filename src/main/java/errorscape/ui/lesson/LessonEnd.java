package errorscape.ui.lesson;

import errorscape.lesson.Filled;
import errorscape.ui.lesson.LessonPlayer.Walk;
import errorscape.ui.text.MarkdownView;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What a lesson's card shows behind the last step: the one idea once more, and what was predicted well.
final class LessonEnd {
    private LessonEnd() {}

    static void show(Walk walk, VBox body, Lessons lessons) {
        List<Node> nodes = new ArrayList<>();
        Said said = new Said(walk.lesson(), LessonController.language());
        nodes.add(MarkdownView.of(
                said.filled(walk.lesson().text(LessonController.language()).idea())));
        if (walk.most() > 0) {
            Label points = new Label(Words.text(
                    "lesson.points", Filled.number(Math.rint(walk.points() * 10) / 10, said.language()), walk.most()));
            points.setId("points");
            points.getStyleClass().add("strong");
            nodes.add(points);
            Label text = new Label(Words.text(walk.points() >= walk.most() ? "lesson.over.right" : "lesson.over.text"));
            text.setWrapText(true);
            nodes.add(text);
        }
        lessons.nextTitle().ifPresent(title -> {
            Label next = new Label(Words.text("lesson.over.next", title));
            next.setWrapText(true);
            next.getStyleClass().add("muted");
            nodes.add(next);
        });
        Button list = new Button(Words.text("lesson.over.list"));
        list.setOnAction(event -> lessons.showList());
        Button again = new Button(Words.text("lesson.over.again"));
        again.setId("onceMore");
        again.setOnAction(event -> lessons.player().restart());
        FlowPane ways = new FlowPane(list, again);
        ways.getStyleClass().add("lesson-ways");
        nodes.add(ways);
        body.getChildren().setAll(nodes);
    }
}
