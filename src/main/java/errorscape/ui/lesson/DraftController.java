package errorscape.ui.lesson;

import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Locks;
import errorscape.lesson.Step;
import errorscape.scenario.ScenarioException;
import errorscape.ui.lesson.LessonDraft.Kind;
import errorscape.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet in which a teacher makes a lesson: add what the window shows as a step, order the steps, write their
/// words,
/// hold controls, try it, save it.
public final class DraftController {
    private final Lessons lessons;
    private final LessonDraft draft;
    private final Supplier<Optional<Path>> picker;
    private final Runnable closed;
    private @Nullable HoldMenu holds;
    private boolean showing;

    @FXML
    private TextField draftTitle;

    @FXML
    private TextField draftIdea;

    @FXML
    private ListView<String> draftSteps;

    @FXML
    private Button up;

    @FXML
    private Button down;

    @FXML
    private Button remove;

    @FXML
    private VBox form;

    @FXML
    private TextField stepTitle;

    @FXML
    private TextArea stepScene;

    @FXML
    private ComboBox<Kind> stepKind;

    @FXML
    private TextField stepQuestion;

    @FXML
    private TextArea stepAnswer;

    @FXML
    private TextField stepThink;

    @FXML
    private MenuButton stepLocks;

    @FXML
    private Label complaint;

    @FXML
    private Button saveDraft;

    /// @param picker asks for a folder
    /// @param closed takes the sheet away
    public DraftController(Lessons lessons, Supplier<Optional<Path>> picker, Runnable closed) {
        this.lessons = lessons;
        this.picker = picker;
        this.closed = closed;
        draft = lessons.draft();
    }

    @FXML
    private void initialize() {
        stepKind.getItems().setAll(Kind.values());
        stepKind.setConverter(new KindNames());
        holds = new HoldMenu(stepLocks, locks -> step().ifPresent(step -> draft.hold(step.id(), locks)));
        draftSteps.getSelectionModel().selectedIndexProperty().subscribe(this::showStep);
        for (TextInputControl field : List.of(stepTitle, stepScene, stepQuestion, stepAnswer, stepThink)) {
            field.textProperty().subscribe(this::write);
        }
        draftTitle.textProperty().subscribe(this::describe);
        draftIdea.textProperty().subscribe(this::describe);
        stepKind.valueProperty().subscribe(this::ask);
        draft.lessonProperty().subscribe(this::list);
    }

    private void list(@Nullable Lesson now) {
        int selected = draftSteps.getSelectionModel().getSelectedIndex();
        List<String> titles =
                draft.steps().stream().map(step -> draft.words(step).title()).toList();
        if (!draftSteps.getItems().equals(titles)) {
            boolean before = showing;
            showing = true;
            draftSteps.getItems().setAll(titles);
            draftSteps.getSelectionModel().select(Math.min(selected, titles.size() - 1));
            showing = before;
        }
        if (!showing) {
            showing = true;
            set(draftTitle, now == null ? "" : draft.text().title());
            set(draftIdea, draft.text().idea());
            showing = false;
        }
        draftTitle.setDisable(now == null);
        draftIdea.setDisable(now == null);
        complaint.setText(draft.missing().filter(text -> now != null).orElse(""));
        saveDraft.setDisable(now == null || draft.missing().isPresent());
        buttons();
    }

    private void buttons() {
        int at = draftSteps.getSelectionModel().getSelectedIndex();
        up.setDisable(at <= 0);
        down.setDisable(at < 0 || at + 1 >= draft.steps().size());
        remove.setDisable(at < 0);
        form.setDisable(at < 0);
    }

    private Optional<Step> step() {
        int at = draftSteps.getSelectionModel().getSelectedIndex();
        return at < 0 || at >= draft.steps().size()
                ? Optional.empty()
                : Optional.of(draft.steps().get(at));
    }

    private void showStep() {
        buttons();
        if (showing) {
            return;
        }
        showing = true;
        StepText words = step().map(draft::words).orElse(new StepText("", "", "", List.of(), "", "", ""));
        set(stepTitle, words.title());
        set(stepScene, words.scene());
        set(stepQuestion, words.question());
        set(stepAnswer, words.answer());
        set(stepThink, words.think());
        stepKind.setValue(step().map(draft::kind).orElse(Kind.NOTHING));
        if (holds != null) {
            holds.show(step().map(step -> step.scene().locks()).orElse(Locks.NONE));
        }
        stepQuestion.setDisable(stepKind.getValue() == Kind.NOTHING);
        showing = false;
    }

    private static void set(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void write() {
        if (!showing) {
            step().ifPresent(step -> {
                String teacher = draft.words(step).teacher();
                // What is typed stays as it is typed.
                showing = true;
                draft.words(
                        step.id(),
                        new StepText(
                                stepTitle.getText(),
                                stepScene.getText(),
                                stepQuestion.getText(),
                                List.of(),
                                stepAnswer.getText(),
                                stepThink.getText(),
                                teacher));
                showing = false;
            });
        }
    }

    private void describe() {
        if (!showing) {
            showing = true;
            draft.describe(draftTitle.getText(), draftIdea.getText());
            showing = false;
        }
    }

    private void ask(@Nullable Kind kind) {
        if (showing || kind == null) {
            return;
        }
        step().ifPresent(step -> {
            if (draft.mayAsk(step.id(), kind)) {
                draft.ask(step.id(), kind);
                stepQuestion.setDisable(kind == Kind.NOTHING);
            } else {
                complaint.setText(Words.text("lesson.draft.unmoved"));
                showing = true;
                stepKind.setValue(draft.kind(step));
                showing = false;
            }
        });
    }

    @FXML
    private void addState() {
        lessons.state().ifPresent(state -> {
            draft.add(state);
            draftSteps.getSelectionModel().selectLast();
            stepScene.requestFocus();
        });
    }

    @FXML
    private void up() {
        move(-1);
    }

    @FXML
    private void down() {
        move(1);
    }

    private void move(int by) {
        int at = draftSteps.getSelectionModel().getSelectedIndex();
        draft.move(at, at + by);
        draftSteps.getSelectionModel().select(at + by);
    }

    @FXML
    private void removeStep() {
        step().ifPresent(step -> draft.remove(step.id()));
        showStep();
    }

    /// Writes the lesson, and opens it as pupils will.
    @FXML
    private void save() {
        Optional<Path> folder = picker.get();
        if (folder.isEmpty()) {
            return;
        }
        try {
            draft.save(folder.get());
            closed.run();
            lessons.open(folder.get());
        } catch (LessonException | ScenarioException e) {
            complaint.setText(String.valueOf(e.getMessage()));
        }
    }

    @FXML
    private void close() {
        closed.run();
    }
}
