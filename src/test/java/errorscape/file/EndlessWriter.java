package errorscape.file;

import errorscape.scenario.SampleScenarios;
import errorscape.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Path;

/// A program that saves a table and a scenario until it is killed.
final class EndlessWriter {
    private EndlessWriter() {}

    /// A table that tells in its first line how many lines it has and what is in them.
    static String table(int number) {
        int lines = 20_000 + number % 7 * 5_000;
        return lines + "," + number + "\n" + (number + ",0.123456789,end\n").repeat(lines);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int number = 0; ; number++) {
            WholeFile.write(folder.resolve("table.csv"), table(number));
            ScenarioFile.write(
                    SampleScenarios.load(number % SampleScenarios.names().size()), folder.resolve("s.json"));
            System.out.println(number);
        }
    }
}
