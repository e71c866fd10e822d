package errorscape.cli;

import errorscape.training.Interruption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command that all others belong to.
@Command(
        name = "errorscape",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "A desktop explorer of neural-network error surfaces, for teaching optimization.",
        footer = {
            "",
            "Without a command the window opens.",
            "",
            "Exit status: 0 done, 1 failed, 2 not understood or no display, 130 interrupted (Ctrl+C; what is",
            "known until then is written whole, and JSON says \"stopped\": true), 141 nobody reads the output."
        },
        subcommands = {
            RenderCommand.class,
            ExportCommand.class,
            TrainCommand.class,
            SamplesCommand.class,
            EvaluateCommand.class,
            SliceCommand.class,
            ProfileCommand.class,
            CriticalCommand.class,
            DataCommand.class,
            ScenarioCommand.class,
            LabCommand.class,
            LessonCommand.class,
            BenchCommand.class
        })
final class Errorscape implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program a failure happened.")
    private boolean debug;

    private final Interruption interruption;

    Errorscape(Interruption interruption) {
        this.interruption = interruption;
    }

    Interruption interruption() {
        return interruption;
    }

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        CommandLine commandLine = spec.commandLine();
        commandLine.usage(commandLine.getOut());
    }
}
