package errorscape.lesson.format;

import errorscape.file.FileException;
import errorscape.file.WholeFile;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.scenario.JsonText;
import java.nio.file.Path;

/// Lessons as folders: `lesson.json` with steps and claims, `text.en.md` and its kin with the words, scenario files.
public final class LessonFile {
    /// The newest version of the format.
    public static final int VERSION = 1;

    static final String NAME = "lesson.json";

    /// A reveal of more steps keeps a class waiting.
    static final long MOST_STEPS = 1_000_000;

    private LessonFile() {}

    /// The name of the file with the words of a language.
    static String text(String language) {
        return "text." + language + ".md";
    }

    /// Reads a lesson and everything it names.
    ///
    /// @throws LessonException if a part is missing or does not fit; the message names file and line
    public static Lesson read(LessonFolder folder) {
        return LessonReader.read(folder);
    }

    /// Writes `lesson.json` and the texts into a folder. The scenarios a lesson names are not written: they are in the
    /// folder, or come with the program.
    ///
    /// @throws LessonException if the lesson does not fit together, or a file cannot be written
    public static void write(Lesson lesson, Path folder) {
        try {
            // Words first: a lesson never names a language that is not there.
            for (var text : lesson.texts().entrySet()) {
                WholeFile.write(folder.resolve(text(text.getKey())), LessonWriter.text(lesson, text.getValue()));
            }
            WholeFile.write(folder.resolve(NAME), JsonText.of(LessonWriter.tree(lesson)));
        } catch (FileException e) {
            throw new LessonException(String.valueOf(e.getMessage()), e);
        }
    }
}
