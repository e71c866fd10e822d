package errorscape.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lessons: what there is, whether they say what is so, and on paper.
@Command(
        name = "lesson",
        description = "List lessons, check every number they claim, print them as sheets.",
        sortOptions = false,
        subcommands = {LessonListCommand.class, LessonCheckCommand.class, LessonSheetCommand.class})
final class LessonCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
