package errorscape.cli;

import errorscape.lesson.Lesson;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.sheet.LessonSheet;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A lesson on paper.
@Command(
        name = "sheet",
        description = "Write a lesson as one HTML file to print: questions and blanks, or answers and timings.",
        sortOptions = false)
final class LessonSheetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "A lesson of the program (see lesson list), or a lesson's folder.")
    @SuppressWarnings("NullAway.Init")
    private String named;

    @Option(names = "--out", required = true, paramLabel = "FILE.html", description = "The sheet.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--teacher", description = "With answers, timings and what wrong answers mean.")
    private boolean teacher;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = Lesson.USUAL_LANGUAGE,
            description = "Language of the text, such as de (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String language;

    @Override
    public Integer call() {
        TextOutput.check(out);
        List<LessonFolder> folders = LessonSource.folders(named);
        if (folders.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there are " + folders.size() + " lessons in \"" + named + "\"; name one of them");
        }
        Lesson lesson = LessonFile.read(folders.getFirst());
        if (!lesson.texts().containsKey(language)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--language: the lesson has no text in \"" + language + "\"; it has "
                            + String.join(", ", lesson.texts().keySet()));
        }
        PrintWriter err = spec.commandLine().getErr();
        LessonPictures pictures = new LessonPictures(folders.getFirst(), ParallelFor.onCallingThread(), Monitor.NOBODY);
        Map<String, LessonSheet.Pictures> drawn = new LinkedHashMap<>();
        for (Step step : lesson.steps()) {
            err.println("drawing " + step.id());
            err.flush();
            drawn.put(step.id(), pictures.of(step, teacher));
        }
        TextOutput.write(out, LessonSheet.html(lesson, language, teacher, drawn));
        err.println("wrote " + out);
        return CommandLineMain.DONE;
    }
}
