package errorscape.ui.lesson;

import errorscape.keeping.Preferences;
import errorscape.lesson.LessonRun;
import errorscape.lesson.format.LessonFolder;
import errorscape.ui.lesson.AnswerText.Left;
import java.util.Optional;

/// How far somebody has come in which lesson, kept between two starts of the program and sent nowhere.
final class LessonProgress {
    private static final String PREFIX = "lesson.";
    private static final String DONE = "done";

    private final Preferences preferences;

    LessonProgress(Preferences preferences) {
        this.preferences = preferences;
    }

    void keep(LessonRun run, LessonFolder folder) {
        preferences.put(key(folder), AnswerText.of(run));
        if (run.finished()) {
            preferences.put(key(folder) + "." + DONE, Boolean.toString(true));
        }
        preferences.save();
    }

    /// Goes on where the lesson was left. A lesson that was walked to its end begins anew.
    void resume(LessonRun run, LessonFolder folder) {
        Optional<Left> left = preferences.get(key(folder)).flatMap(AnswerText::read);
        if (left.isPresent() && !left.get().finished()) {
            try {
                run.resume(left.get().at(), left.get().states());
            } catch (IllegalArgumentException e) {
                // The lesson has been changed since.
                preferences.remove(key(folder));
            }
        }
    }

    /// Whether somebody has seen it from start to end, ever.
    boolean done(LessonFolder folder) {
        return preferences.isOn(key(folder) + "." + DONE, false);
    }

    /// Whether somebody has begun and not come to the end.
    boolean begun(LessonFolder folder) {
        return preferences
                .get(key(folder))
                .flatMap(AnswerText::read)
                .filter(left -> !left.finished())
                .filter(left -> left.at() > 0
                        || left.states().stream().anyMatch(s -> s.answer().isPresent()))
                .isPresent();
    }

    private static String key(LessonFolder folder) {
        return PREFIX
                + switch (folder) {
                    case LessonFolder.OfProgram own -> own.name();
                    case LessonFolder.OfDisk disk ->
                        disk.folder().toAbsolutePath().normalize().toString();
                };
    }
}
