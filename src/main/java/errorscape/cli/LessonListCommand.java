package errorscape.cli;

import errorscape.lesson.Lesson;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.LessonFolder;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What lessons there are.
@Command(name = "list", description = "List the lessons: number, name, minutes, steps, title.", sortOptions = false)
final class LessonListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A lesson, or a folder of lessons (default: those that come with the program).")
    private @Nullable String named;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = Lesson.USUAL_LANGUAGE,
            description = "Language of the titles, such as de (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (LessonFolder folder : LessonSource.folders(named)) {
            Lesson lesson = LessonFile.read(folder);
            out.println(String.format(
                    Locale.ROOT,
                    "%2d  %-28s %3.0f min %2d steps  %s  %s",
                    lesson.number(),
                    lesson.name(),
                    lesson.minutes(),
                    lesson.steps().size(),
                    String.join(",", lesson.texts().keySet()),
                    lesson.text(language).title()));
        }
        return CommandLineMain.DONE;
    }
}
