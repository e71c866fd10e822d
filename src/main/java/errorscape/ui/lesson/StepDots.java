package errorscape.ui.lesson;

import errorscape.ui.lesson.LessonPlayer.Walk;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A dash for each step of a lesson: passed, this one, to come.
final class StepDots {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private StepDots() {}

    static void show(Walk now, HBox steps) {
        int count = now.lesson().steps().size();
        while (steps.getChildren().size() < count) {
            Region dot = new Region();
            dot.getStyleClass().add("lesson-dot");
            steps.getChildren().add(dot);
        }
        steps.getChildren().remove(count, steps.getChildren().size());
        for (int i = 0; i < count; i++) {
            Node dot = steps.getChildren().get(i);
            dot.pseudoClassStateChanged(HERE, i == now.at() && !now.ended());
            dot.pseudoClassStateChanged(PASSED, i < now.at() || now.ended());
        }
    }
}
