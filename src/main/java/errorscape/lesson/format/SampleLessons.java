package errorscape.lesson.format;

import errorscape.lesson.Lesson;
import java.util.List;

/// The lessons that come with the program, from the class path folder `sample-data/lessons`.
public final class SampleLessons {
    private static final List<String> NAMES = List.of(
            "a-point-is-a-set-of-weights",
            "convex-in-what",
            "local-and-global-minima",
            "restarts",
            "saddle-or-minimum",
            "minimum-in-the-picture",
            "high-dimension",
            "noise-helps",
            "learning-rate",
            "momentum-and-kin",
            "no-guarantee",
            "when-to-stop",
            "straight-line",
            "three-nodes",
            "often-one-renamed");

    private SampleLessons() {}

    /// The names of the folders, in the order of the lessons.
    public static List<String> names() {
        return NAMES;
    }

    public static LessonFolder folder(String name) {
        return new LessonFolder.OfProgram("lessons/" + name);
    }

    /// All of them, in their order.
    public static List<Lesson> all() {
        return NAMES.stream().map(name -> LessonFile.read(folder(name))).toList();
    }
}
