package errorscape.ui.lesson;

import errorscape.data.DataException;
import errorscape.keeping.Preferences;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.lesson.Preset;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.Presets;
import errorscape.lesson.format.SampleLessons;
import errorscape.scenario.ScenarioException;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lessons and phenomena there are, and the one that is open. Knows no control. JavaFX thread only.
public final class Lessons {
    private static final String FILE = "lesson.json";

    private final Session session;
    private final LessonProgress progress;
    private final LessonPlayer player;
    private final PresetShow presets;
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Preset>> pairs = new ReadOnlyObjectWrapper<>(List.of());
    private boolean reading;
    private final LessonDraft draft = new LessonDraft(LessonController.language());
    private Runnable list = () -> {};
    private Runnable maker = () -> {};

    /// A lesson that comes with the program.
    record Entry(Lesson lesson, LessonFolder folder) {}

    private record Shelf(List<Entry> entries, List<Preset> pairs) {}

    /// @param preferences keep how far one has come
    public Lessons(Session session, Preferences preferences) {
        this.session = session;
        progress = new LessonProgress(preferences);
        player = new LessonPlayer(session, progress);
        presets = new PresetShow(session);
    }

    Session session() {
        return session;
    }

    LessonPlayer player() {
        return player;
    }

    PresetShow presets() {
        return presets;
    }

    LessonProgress progress() {
        return progress;
    }

    /// The lessons of the program, in their order; empty until they are read.
    ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// The phenomena; empty until they are read.
    ReadOnlyObjectProperty<List<Preset>> pairsProperty() {
        return pairs.getReadOnlyProperty();
    }

    /// What shows the list of lessons.
    public void whenListIsWanted(Runnable show) {
        list = show;
    }

    /// What shows the sheet in which lessons are made.
    public void whenMakerIsWanted(Runnable show) {
        maker = show;
    }

    /// Shows the sheet in which lessons are made.
    void showMaker() {
        maker.run();
    }

    /// The lesson that is being made.
    LessonDraft draft() {
        return draft;
    }

    /// What the window shows, as a step of a lesson.
    Optional<LessonDraft.State> state() {
        return ShownState.of(session);
    }

    /// Shows the list of lessons.
    public void showList() {
        read();
        list.run();
    }

    /// Reads lessons and phenomena, the first time somebody asks.
    private void read() {
        if (reading) {
            return;
        }
        reading = true;
        session.studies()
                .start(
                        cancelled -> {
                            List<Entry> found = new ArrayList<>();
                            for (String name : SampleLessons.names()) {
                                LessonFolder folder = SampleLessons.folder(name);
                                found.add(new Entry(LessonFile.read(folder), folder));
                            }
                            return new Shelf(found, Presets.all());
                        },
                        shelf -> {
                            entries.set(shelf.entries());
                            pairs.set(shelf.pairs());
                        },
                        failure -> {
                            reading = false;
                            session.studies().fail(failure);
                        });
    }

    void open(Entry entry) {
        presets.close();
        player.open(entry.lesson(), entry.folder());
    }

    void show(Preset preset, boolean bad) {
        player.close();
        presets.show(preset, bad);
    }

    /// Whether a file is a lesson: its `lesson.json`, or the folder it lies in.
    public static boolean isLesson(Path file) {
        return (file.getFileName() != null && file.getFileName().toString().equals(FILE))
                || Files.isRegularFile(file.resolve(FILE));
    }

    /// Opens a lesson of the user's own.
    ///
    /// @param file its `lesson.json`, or the folder it lies in
    public void open(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        Path folder = parent == null || Files.isDirectory(whole) ? whole : parent;
        LessonFolder from = new LessonFolder.OfDisk(folder);
        session.studies()
                .start(
                        cancelled -> LessonFile.read(from),
                        lesson -> {
                            read();
                            open(new Entry(lesson, from));
                        },
                        failure -> refuse(folder, failure));
    }

    private void refuse(Path folder, Throwable failure) {
        if (failure instanceof LessonException
                || failure instanceof ScenarioException
                || failure instanceof DataException) {
            String reason = String.valueOf(failure.getMessage());
            String end = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
            session.noticeProperty().set(Notice.problem(Words.text("lesson.failed", folder, end)));
        } else {
            session.studies().fail(failure);
        }
    }

    /// The lesson of the program behind the one that is open.
    private Optional<Entry> following() {
        LessonPlayer.Walk walk = player.walkProperty().get();
        if (walk == null) {
            return Optional.empty();
        }
        int number = walk.lesson().number();
        return entries.get().stream()
                .filter(entry -> entry.lesson().number() == number + 1)
                .findFirst();
    }

    boolean hasNext() {
        return following().isPresent();
    }

    Optional<String> nextTitle() {
        return following()
                .map(entry -> entry.lesson().text(LessonController.language()).title());
    }

    void openNext() {
        following().ifPresent(this::open);
    }
}
