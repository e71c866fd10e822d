package errorscape.scenario;

import errorscape.data.Dataset;
import errorscape.data.generated.GeneratedSet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Data that are made from a few numbers, as the source of a scenario: `spirals:turns=2,noise=0.05`.
public final class GeneratedSource {
    private GeneratedSource() {}

    /// The set that a source stands for; empty for sample sets and files. A file wins over a name without settings.
    ///
    /// @throws errorscape.data.DataException if a setting is not known or not allowed
    static Optional<GeneratedSet> of(String source, @Nullable Path baseFolder) {
        return source.indexOf(':') < 0 && isFile(source, baseFolder) ? Optional.empty() : GeneratedSet.parse(source);
    }

    private static boolean isFile(String source, @Nullable Path baseFolder) {
        try {
            return Files.exists(baseFolder == null ? Path.of(source) : baseFolder.resolve(source));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// The columns that a scenario asks for.
    static Dataset chosen(Dataset made, Subject.Data data) {
        if (!data.targets().isEmpty() && !data.targets().equals(made.targetNames())) {
            throw new ScenarioException("data.targets: \"" + data.source() + "\" has the target "
                    + String.join(", ", made.targetNames()) + ", not " + String.join(", ", data.targets()));
        }
        if (data.inputs().isEmpty()) {
            return made;
        }
        double[][] inputs = new double[data.inputs().size()][];
        for (int k = 0; k < inputs.length; k++) {
            int column = made.inputNames().indexOf(data.inputs().get(k));
            if (column < 0) {
                throw new ScenarioException("data.inputs[" + k + "]: \"" + data.source() + "\" has no input \""
                        + data.inputs().get(k) + "\"; it has " + String.join(", ", made.inputNames()));
            }
            inputs[k] = made.inputs()[column];
        }
        return new Dataset(
                made.name(), data.inputs(), inputs, made.targetNames(), made.targets(), List.copyOf(made.classNames()));
    }

    /// A scenario to begin with.
    ///
    /// @throws errorscape.data.DataException if its text cannot be used
    public static Scenario scenario(GeneratedSet set) {
        return ScenarioDefaults.forDataset(set.dataset(), set.source())
                .withTitle(set.kind().title(), set.kind().description());
    }
}
