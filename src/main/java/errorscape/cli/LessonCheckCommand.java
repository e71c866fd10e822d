package errorscape.cli;

import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.measure.LessonCheck;
import errorscape.parallel.ParallelFor;
import errorscape.training.Workers;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Whether lessons say what is so.
@Command(
        name = "check",
        description =
                "Compute every number and word that lessons claim, a line a claim; exit status 1 if one is wrong.",
        sortOptions = false)
final class LessonCheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A lesson, or a folder of lessons (default: those that come with the program).")
    private @Nullable String named;

    @Override
    public Integer call() {
        List<LessonFolder> folders = LessonSource.folders(named);
        int cores = Runtime.getRuntime().availableProcessors();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        EarlyEnd end = EarlyEnd.of(spec);
        PrintWriter err = spec.commandLine().getErr();
        int wrong = 0;
        try (Workers workers = new Workers(cores, failure::set)) {
            ParallelFor loop = new ParallelFor(workers.pool(), cores);
            for (LessonFolder folder : folders) {
                wrong += check(folder, loop, end) ? 0 : 1;
            }
        } catch (CancellationException e) {
            return end.status(true, "not all claims were computed");
        }
        err.println(
                wrong == 0
                        ? folders.size() + " lessons, every claim is as computed"
                        : wrong + " of " + folders.size() + " lessons claim what is not so");
        return wrong == 0 ? CommandLineMain.DONE : CommandLineMain.FAILED;
    }

    private boolean check(LessonFolder folder, ParallelFor loop, EarlyEnd end) {
        PrintWriter out = spec.commandLine().getOut();
        Lesson lesson;
        try {
            lesson = LessonFile.read(folder);
        } catch (LessonException e) {
            out.println("WRONG  " + folder.name() + "  " + e.getMessage());
            return false;
        }
        return new LessonCheck(lesson, folder, loop, end.wanted()).run(line -> {
            out.println(String.format(
                    Locale.ROOT,
                    "%-5s  %s  %s  claimed %s  computed %s",
                    line.right() ? "ok" : "WRONG",
                    line.lesson(),
                    line.name(),
                    line.claimed(),
                    line.computed()));
            out.flush();
        });
    }
}
