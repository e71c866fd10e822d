package errorscape.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Scenarios as JSON files, `{"errorscape": 2, ...}`; plain network files open like scenarios. Every number
/// comes back as the same bits.
public final class ScenarioFile {
    /// The newest version of the format; older ones are read, and written where they say as much. The second
    /// added `training.confined`, `view.quantity` and `view.following`.
    public static final int VERSION = 2;

    private ScenarioFile() {}

    /// Reads a scenario, or a plain network file as the scenario that looks at it.
    ///
    /// @throws ScenarioException if the file cannot be read or is not a valid scenario
    public static Scenario read(Path file) {
        return read(JsonText.load(file), JsonText.name(file));
    }

    /// Reads a scenario from its text.
    ///
    /// @param file what messages call it
    public static Scenario parse(String text, String file) {
        return read(JsonText.parse(text, file), file);
    }

    private static Scenario read(JsonObject tree, String file) {
        try {
            return NetworkFile.isOne(tree)
                    ? ScenarioDefaults.forNetwork(NetworkFile.read(tree), file)
                    : ScenarioReader.read(tree);
        } catch (ScenarioException e) {
            throw e.in(file);
        }
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
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNullElse(target.getParent(), target);
        if (Files.isDirectory(target)) {
            throw new ScenarioException(JsonText.name(file) + ": this is a folder; choose the name of a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new ScenarioException(JsonText.name(file) + ": there is no folder " + folder);
        }
        try {
            // A link keeps pointing to the file that changes.
            Path real = Files.exists(target) ? target.toRealPath() : target;
            Path draft =
                    real.resolveSibling("." + JsonText.name(real) + "." + Long.toHexString(System.nanoTime()) + ".tmp");
            try {
                writeThrough(draft, text(scenario));
                move(draft, real);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ScenarioException(JsonText.name(file) + ": the file cannot be written: " + JsonText.reason(e), e);
        }
    }

    /// Writes and waits for the disk, so that a crash after the move cannot leave an empty file.
    private static void writeThrough(Path draft, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
