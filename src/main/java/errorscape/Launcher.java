package errorscape;

import errorscape.cli.CommandLineMain;
import errorscape.failure.FailureKind;
import errorscape.failure.FailureLog;
import errorscape.failure.FailureReport;
import errorscape.failure.LogPlace;
import errorscape.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/// Starts Errorscape: with arguments the command line, without them the window; a scenario or a table as the only
/// argument is opened in the window.
///
/// Exit status: the command's own; for the window 0 after it is closed, 1 when it breaks while opening, 2 when
/// there is no display to open it on.
///
/// Does not extend `Application`: the `java` launcher would then want JavaFX among the boot modules before the
/// first line of ours could say what is missing.
public final class Launcher {
    private static final int FAILED = 1;
    private static final int NO_DISPLAY = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        // Always by exit, so that a thread left over by a library or a driver cannot keep a closed program alive.
        boolean command =
                arguments.length > 0 && OpenedFile.of(List.of(arguments)).isEmpty();
        System.exit(command ? command(arguments) : window(arguments));
    }

    private static int command(String[] arguments) {
        // Pictures are drawn without a toolkit, also where a display is set but cannot be reached.
        System.setProperty("java.awt.headless", "true");
        // What scripts read does not change with the machine's language.
        System.setProperty(Language.PROPERTY, "en");
        return CommandLineMain.process(arguments);
    }

    private static int window(String[] arguments) {
        if (!Display.present(System.getProperty("os.name", ""), System.getenv(), System.getProperties())) {
            return noDisplay("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)");
        }
        try {
            Application.launch(App.class, arguments);
            return 0;
        } catch (UnsupportedOperationException | LinkageError e) {
            return noDisplay("the window system does not answer (" + Display.reason(e, System.getenv()) + ")");
        } catch (RuntimeException e) {
            return broken(e);
        }
    }

    /// No trace on the console: it is in the log.
    private static int broken(RuntimeException e) {
        FailureLog log = new FailureLog(LogPlace.ofSystem());
        Optional<String> unwritten =
                log.add(FailureReport.of(e, Thread.currentThread().getName(), Instant.now()));
        FailureKind kind = FailureKind.of(e);
        System.err.println("errorscape: the window broke while opening. This is an error in Errorscape: " + kind.type()
                + (kind.place().isEmpty() ? "" : " (" + kind.place() + ")") + ". "
                + unwritten
                        .map(reason -> "Details could not be written to " + log.file() + " (" + reason + ").")
                        .orElse("Details are in " + log.file() + "."));
        return FAILED;
    }

    private static int noDisplay(String reason) {
        System.err.println("errorscape: cannot open a window: " + reason
                + ". Without one, './errorscape render' draws pictures and './errorscape --help' lists every command.");
        return NO_DISPLAY;
    }
}
