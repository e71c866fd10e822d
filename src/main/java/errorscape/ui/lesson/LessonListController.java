package errorscape.ui.lesson;

import errorscape.lesson.Filled;
import errorscape.lesson.LessonText;
import errorscape.lesson.Preset;
import errorscape.ui.lesson.Lessons.Entry;
import errorscape.ui.text.MarkdownView;
import errorscape.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet to choose from: lessons on one side, phenomena on the other.
public final class LessonListController {
    private final Lessons lessons;
    private final Supplier<Optional<Path>> picker;
    private final Runnable closed;

    @FXML
    private VBox lessonRows;

    @FXML
    private VBox presetRows;

    @FXML
    private Label reading;

    /// @param picker asks for the folder of a lesson of one's own
    /// @param closed takes the sheet away
    public LessonListController(Lessons lessons, Supplier<Optional<Path>> picker, Runnable closed) {
        this.lessons = lessons;
        this.picker = picker;
        this.closed = closed;
    }

    @FXML
    private void initialize() {
        reading.managedProperty().bind(reading.visibleProperty());
        lessons.entriesProperty().subscribe(this::list);
        lessons.pairsProperty().subscribe(this::offer);
        lessons.player().walkProperty().subscribe((before, now) -> {
            if (before == null || now == null) {
                list(lessons.entriesProperty().get());
            }
        });
    }

    private void list(List<Entry> entries) {
        reading.setVisible(entries.isEmpty());
        lessonRows.getChildren().setAll(entries.stream().map(this::row).toList());
    }

    private Node row(Entry entry) {
        String language = LessonController.language();
        LessonText text = entry.lesson().text(language);
        Label number = new Label(String.valueOf(entry.lesson().number()));
        number.getStyleClass().addAll("muted", "lesson-number");
        Label title = new Label(text.title());
        title.getStyleClass().add("strong");
        Label idea = new Label(firstSentence(entry, text, language));
        idea.getStyleClass().add("hint");
        idea.setMinWidth(0);
        VBox words = new VBox(title, idea);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label minutes = new Label(
                Words.text("lesson.list.minutes", Math.round(entry.lesson().minutes())));
        minutes.getStyleClass().add("muted");
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        VBox side = new VBox(minutes);
        side.setAlignment(Pos.TOP_RIGHT);
        side.setMinWidth(62);
        boolean done = lessons.progress().done(entry.folder());
        if (done || lessons.progress().begun(entry.folder())) {
            Label mark = new Label(Words.text(done ? "lesson.list.done" : "lesson.list.begun"));
            mark.getStyleClass().add("badge");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.pseudoClassStateChanged(PseudoClass.getPseudoClass(done ? "good" : "active"), true);
            side.getChildren().add(mark);
        }
        HBox content = new HBox(number, words, side);
        content.getStyleClass().add("lesson-row");
        Button button = new Button();
        button.setId("lesson-" + entry.lesson().name());
        button.getStyleClass().addAll("lesson-choice", "flat");
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(text.title() + ": " + idea.getText());
        content.setMinWidth(0);
        words.setMinWidth(0);
        content.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setOnAction(event -> {
            closed.run();
            lessons.open(entry);
        });
        return button;
    }

    /// One line; the whole idea stands at the lesson's end.
    private static String firstSentence(Entry entry, LessonText text, String language) {
        String idea = MarkdownView.plain(Filled.text(entry.lesson(), text.idea(), language));
        int end = idea.indexOf(". ");
        return end < 0 ? idea : idea.substring(0, end + 1);
    }

    private void offer(List<Preset> pairs) {
        presetRows.getChildren().setAll(pairs.stream().map(this::row).toList());
    }

    private Node row(Preset preset) {
        Preset.Words words = preset.words(LessonController.language());
        Label title = new Label(words.title());
        title.getStyleClass().add("strong");
        Label comment = new Label(words.bad());
        comment.getStyleClass().add("hint");
        comment.setWrapText(true);
        HBox ways = new HBox(way(preset, true), way(preset, false));
        ways.getStyleClass().add("lesson-ways");
        VBox row = new VBox(title, comment, ways);
        row.getStyleClass().add("preset-row");
        return row;
    }

    private Button way(Preset preset, boolean bad) {
        Preset.Words words = preset.words(LessonController.language());
        Button button = new Button(Words.text(bad ? "lesson.preset.bad" : "lesson.preset.good"));
        button.setId((bad ? "bad-" : "good-") + preset.id());
        button.getStyleClass().add("small");
        button.setAccessibleText(words.title() + ": " + (bad ? words.bad() : words.good()));
        button.setOnAction(event -> {
            closed.run();
            lessons.show(preset, bad);
        });
        return button;
    }

    @FXML
    private void openOwn() {
        picker.get().ifPresent(folder -> {
            closed.run();
            lessons.open(folder);
        });
    }

    @FXML
    private void make() {
        closed.run();
        lessons.showMaker();
    }

    @FXML
    private void close() {
        closed.run();
    }
}
