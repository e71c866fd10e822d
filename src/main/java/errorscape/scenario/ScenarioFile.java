package errorscape.scenario;

import errorscape.file.FileException;
import errorscape.file.WholeFile;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/// Scenarios as JSON files, `{"errorscape": 2, ...}`; plain network files open like scenarios. Every number
/// comes back as the same bits.
public final class ScenarioFile {
    /// The newest version of the format; older ones are read, and written where they say as much. The second
    /// added `training.confined`, `view.quantity` and `view.following`, the third `data.table`.
    public static final int VERSION = 3;

    private ScenarioFile() {}

    /// Reads a scenario, or a plain network file as the scenario that looks at it.
    ///
    /// @throws ScenarioException if the file cannot be read or is not a valid scenario
    public static Scenario read(Path file) {
        return read(NetworkTree.load(file), JsonText.name(file));
    }

    /// Reads a scenario from its text.
    ///
    /// @param file what messages call it
    public static Scenario parse(String text, String file) {
        return read(JsonText.parse(text, file), file);
    }

    /// A scenario that is part of another file.
    ///
    /// @param file what messages call it
    /// @throws ScenarioException if it is none
    public static Scenario read(JsonObject tree, String file) {
        try {
            return NetworkFile.isOne(tree)
                    ? ScenarioDefaults.forNetwork(NetworkFile.read(tree), file)
                    : ScenarioReader.read(tree);
        } catch (ScenarioException e) {
            throw e.in(file);
        }
    }

    /// The tree of a scenario's file.
    public static ObjectNode tree(Scenario scenario) {
        return ScenarioWriter.tree(scenario);
    }

    /// A scenario's file in one line, to be pasted wherever a line of text fits.
    public static String line(Scenario scenario) {
        return ScenarioWriter.tree(scenario).toString();
    }

    /// The text of a scenario's file.
    public static String text(Scenario scenario) {
        return JsonText.of(ScenarioWriter.tree(scenario));
    }

    /// Writes a scenario. An existing file is replaced in one go when all is written, and stays as it is if
    /// anything fails.
    ///
    /// @throws ScenarioException if the scenario is not valid or the file cannot be written
    public static void write(Scenario scenario, Path file) {
        ScenarioRules.check(scenario);
        try {
            WholeFile.write(file, text(scenario));
        } catch (FileException e) {
            throw new ScenarioException(JsonText.name(file) + ": " + e.reason(), e);
        }
    }
}
