import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// Other programs: those of the JDK that runs this, and the system's.
final class Tool {
    private Tool() {}

    /// Runs a tool of the JDK within this process.
    static void jdk(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(
                        () -> new IllegalStateException("this JDK has no " + name + ": use another, with all modules"));
        int status = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException(name + " " + String.join(" ", arguments) + ": exit status " + status);
        }
    }

    /// Runs jpackage, which wants a blank between an option and its value.
    static void jpackage(List<String> options) {
        jdk(
                "jpackage",
                options.stream()
                        .flatMap(option -> Arrays.stream(option.split("=", 2)))
                        .toList());
    }

    /// Runs a program, and waits for it; its words go where ours go.
    ///
    /// @param environment what is set beside our own
    static void run(Map<String, String> environment, String... command) throws IOException {
        run(environment, Arrays.asList(command));
    }

    static void run(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int status;
        try {
            status = builder.start().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": exit status " + status);
        }
    }

    /// A program of the JDK's kind in a runtime.
    static Path java(Path runtime) {
        return runtime.resolve("bin").resolve(Os.CURRENT == Os.WINDOWS ? "java.exe" : "java");
    }
}
