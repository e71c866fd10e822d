package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Score;
import errorscape.lesson.Step;
import errorscape.ui.lesson.LessonPlayer.Walk;
import errorscape.ui.text.MarkdownView;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was said beside what happened, why, and one sentence to think about.
final class Outcome {
    private Outcome() {}

    /// As much of it as may be seen: what happened not before it has.
    static List<Node> of(Walk now, Said said) {
        Step step = now.step();
        Optional<Answer> answer = now.state().answer();
        List<Node> nodes = new ArrayList<>();
        GridPane beside = new GridPane();
        beside.getStyleClass().add("lesson-beside");
        answer.ifPresent(given -> row(beside, 0, Words.text("lesson.said"), said.said(step, given)));
        if (now.over() && step.question().isPresent()) {
            String label = answer.isPresent() ? Words.text("lesson.did") : Words.text("lesson.right");
            row(beside, 1, label, said.did(step, now.ends()));
            now.state().score().ifPresent(score -> beside.add(badge(score), 2, 0));
        }
        if (!beside.getChildren().isEmpty()) {
            nodes.add(beside);
        }
        if (now.over()) {
            nodes.add(MarkdownView.of(said.filled(said.words(step).answer())));
            nodes.add(thought(said.filled(said.words(step).think())));
        }
        return nodes;
    }

    private static void row(GridPane grid, int row, String name, String what) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(what);
        value.getStyleClass().add("strong");
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setAccessibleText(name + ": " + what);
        GridPane.setHgrow(value, Priority.ALWAYS);
        grid.add(label, 0, row);
        grid.add(value, 1, row);
    }

    private static Label badge(Score score) {
        boolean near = !score.par() && score.points() > 0;
        Label badge = new Label(
                score.par()
                        ? Words.text("lesson.score.right")
                        : near ? Words.text("lesson.score.near") : Words.text("lesson.score.other"));
        badge.setId("score");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.pseudoClassStateChanged(PseudoClass.getPseudoClass("good"), score.par());
        badge.pseudoClassStateChanged(PseudoClass.getPseudoClass("caution"), near);
        return badge;
    }

    private static Node thought(String markdown) {
        Label head = new Label(Words.text("lesson.think"));
        head.getStyleClass().add("section");
        VBox box = new VBox(head, MarkdownView.of(markdown));
        box.getStyleClass().add("lesson-thought");
        return box;
    }
}
