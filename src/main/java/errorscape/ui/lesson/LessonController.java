package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Step;
import errorscape.ui.lesson.LessonPlayer.Walk;
import errorscape.ui.session.Session;
import errorscape.ui.text.MarkdownView;
import errorscape.words.Language;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card of a lesson: what is seen, what is asked, what came of it, and the way on.
public final class LessonController {
    private final Session session;
    private final Lessons lessons;
    private final LessonPlayer player;
    private @Nullable Walk shown;
    private @Nullable QuestionView question;

    @FXML
    private VBox lessonCard;

    @FXML
    private Label title;

    @FXML
    private Label at;

    @FXML
    private ToggleButton key;

    @FXML
    private Button closeLesson;

    @FXML
    private HBox steps;

    @FXML
    private Label name;

    @FXML
    private LessonScroll scroll;

    @FXML
    private VBox body;

    @FXML
    private VBox asked;

    @FXML
    private VBox told;

    @FXML
    private Label hint;

    @FXML
    private Button lessonBack;

    @FXML
    private Button again;

    @FXML
    private Button skip;

    @FXML
    private Button next;

    public LessonController(Lessons lessons) {
        this.lessons = lessons;
        session = lessons.session();
        player = lessons.player();
    }

    /// The language of lessons in this process.
    static String language() {
        return Language.shown() == Language.GERMAN ? "de" : "en";
    }

    @FXML
    private void initialize() {
        key.setGraphic(new FontIcon(Feather.LOCK));
        key.selectedProperty().bindBidirectional(session.staging().holds().openProperty());
        key.selectedProperty().subscribe(open -> {
            key.setGraphic(new FontIcon(open ? Feather.UNLOCK : Feather.LOCK));
            key.setAccessibleText(Words.text(open ? "lesson.key.open" : "lesson.key"));
        });
        closeLesson.setGraphic(new FontIcon(Feather.X));
        again.setGraphic(new FontIcon(Feather.ROTATE_CCW));
        lessonCard.managedProperty().bind(lessonCard.visibleProperty());
        for (Node node : List.of(hint, asked, told, skip, again)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        player.walkProperty().subscribe(this::show);
    }

    @FXML
    private void leave() {
        player.close();
    }

    @FXML
    private void back() {
        player.previous();
    }

    @FXML
    private void again() {
        player.again();
    }

    @FXML
    private void skip() {
        player.skip();
    }

    /// Goes on: to what happens, if it was not seen, then to the next step, then out.
    @FXML
    private void next() {
        Walk now = shown;
        if (now == null) {
            return;
        }
        switch (WayOn.of(now)) {
            case RETURN -> player.back();
            case PLAY -> player.play();
            case STEP, END -> player.next();
            case LESSON -> lessons.openNext();
        }
    }

    private void show(@Nullable Walk now) {
        Walk before = shown;
        shown = now;
        lessonCard.setVisible(now != null);
        if (now == null) {
            dropQuestion();
            return;
        }
        boolean another = before == null || isAnother(before, now);
        Said said = new Said(now.lesson(), language());
        title.setText(Words.text(
                "lesson.title",
                String.valueOf(now.lesson().number()),
                now.lesson().text(language()).title()));
        at.setText(Words.text("lesson.at", now.at() + 1, now.lesson().steps().size()));
        StepDots.show(now, steps);
        if (now.ended()) {
            LessonEnd.show(now, body, lessons);
            name.setText(Words.text("lesson.over", String.valueOf(now.lesson().number())));
        } else {
            if (another) {
                page(now, said);
            }
            name.setText(said.words(now.step()).title());
            ask(now, said);
            tell(now, said);
        }
        footer(now);
        if (another) {
            scroll.setVvalue(0);
            focus();
        } else if (now.over() && before != null && !before.over()) {
            next.requestFocus();
        }
    }

    private static boolean isAnother(Walk before, Walk now) {
        return before.at() != now.at()
                || before.ended() != now.ended()
                || !before.lesson().equals(now.lesson());
    }

    /// The words that stay while the step lasts.
    private void page(Walk now, Said said) {
        dropQuestion();
        body.getChildren()
                .setAll(MarkdownView.of(said.filled(said.words(now.step()).scene())), asked, hint, told);
    }

    private void ask(Walk now, Said said) {
        Step step = now.step();
        boolean open = now.asking() && !now.away();
        asked.setVisible(step.question().isPresent());
        if (question != null && !open) {
            dropQuestion();
        }
        if (step.question().isPresent()) {
            List<Node> nodes = new ArrayList<>();
            String text = said.filled(said.words(step).question());
            nodes.add(MarkdownView.of("**" + Words.text("lesson.predict") + "** " + text));
            if (open && question == null) {
                question = QuestionView.of(
                        step.question().get(),
                        step,
                        said,
                        session.staging().taps(),
                        session.staging().taps()::reach,
                        this::answered);
            }
            QuestionView view = question;
            if (view != null) {
                view.root().setDisable(now.scoring());
                nodes.add(view.root());
            }
            asked.getChildren().setAll(nodes);
        }
        hint.setText(hintOf(now));
        hint.setVisible(!hint.getText().isEmpty());
    }

    private String hintOf(Walk now) {
        if (now.away()) {
            return Words.text("lesson.return.text");
        }
        if (now.scoring()) {
            return Words.text("lesson.scoring");
        }
        if (now.playing()) {
            return Words.text("lesson.playing");
        }
        if (now.asking() && session.staging().holds().openProperty().get()) {
            return Words.text("lesson.opened");
        }
        return question == null ? "" : question.hint();
    }

    private void answered(Answer answer) {
        player.answer(answer);
    }

    private void dropQuestion() {
        if (question != null) {
            question.end();
            question = null;
        }
    }

    private void tell(Walk now, Said said) {
        told.setVisible(now.over() || now.state().answer().isPresent());
        told.getChildren().setAll(Outcome.of(now, said));
    }

    private void footer(Walk now) {
        boolean busy = now.scoring() || now.playing();
        lessonBack.setDisable(busy || (now.at() == 0 && !now.ended()));
        skip.setVisible(now.asking() && !now.away() && !now.ended());
        skip.setDisable(now.scoring());
        again.setVisible(!now.asking() && !now.ended() && !now.away());
        again.setDisable(busy);
        next.setDisable(busy || (now.asking() && !now.away() && !now.ended()));
        next.setVisible(!now.ended() || lessons.hasNext());
        next.setText(WayOn.of(now).text());
    }

    private void focus() {
        QuestionView view = question;
        if (view != null) {
            view.first().requestFocus();
        } else if (!next.isDisabled()) {
            next.requestFocus();
        }
    }
}
