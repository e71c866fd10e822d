package errorscape.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line as a process of its own.
final class Program {
    private Program() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineMain.process(arguments));
    }

    /// Not yet started.
    static ProcessBuilder of(String... arguments) {
        return new ProcessBuilder(line(arguments));
    }

    static List<String> line(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName()));
        line.addAll(List.of(arguments));
        return line;
    }
}
