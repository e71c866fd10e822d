package errorscape.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scenarios as JSON files, `{"errorscape": 1, ...}`. Every number comes back as the same bits.
public final class ScenarioFile {
    /// The version of the format that is written; older ones are read.
    public static final int VERSION = 1;

    /// Far more than any scenario needs; keeps a wrong file from filling the memory.
    private static final long LARGEST = 4L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScenarioFile() {}

    /// Reads a scenario.
    ///
    /// @throws ScenarioException if the file cannot be read or is not a valid scenario
    public static Scenario read(Path file) {
        String name = name(file);
        try {
            if (Files.isDirectory(file)) {
                throw new ScenarioException(name + ": this is a folder; choose a scenario file");
            }
            if (!Files.exists(file)) {
                throw new ScenarioException(name + ": there is no such file (" + file.toAbsolutePath() + ")");
            }
            if (Files.size(file) > LARGEST) {
                throw new ScenarioException(name + ": the file is too large for a scenario; choose another one");
            }
            return parse(Files.readString(file), name);
        } catch (CharacterCodingException e) {
            throw new ScenarioException(name + ": the text is not UTF-8; this is no scenario file", e);
        } catch (IOException e) {
            throw new ScenarioException(name + ": the file cannot be read: " + reason(e), e);
        }
    }

    /// Reads a scenario from its text.
    ///
    /// @param file what messages call it
    public static Scenario parse(String text, String file) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (StreamConstraintsException e) {
            throw new ScenarioException(
                    file + ": this is no scenario: brackets are nested too deeply, or a text or number is too long", e);
        } catch (JacksonException e) {
            String place = e.getLocation() == null || e.getLocation().getLineNr() < 1
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new ScenarioException(file + place + ": this is not valid JSON: " + e.getOriginalMessage(), e);
        }
        if (!tree.isObject()) {
            throw new ScenarioException(file + ": a scenario file holds one object in braces"
                    + (tree.isMissingNode() ? ", but this one is empty" : ""));
        }
        try {
            return ScenarioReader.read(new JsonObject("", tree));
        } catch (ScenarioException e) {
            throw e.in(file);
        }
    }

    /// The text of a scenario's file.
    public static String text(Scenario scenario) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayElementSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance());
        return MAPPER.writer().with(printer).writeValueAsString(ScenarioWriter.tree(scenario)) + "\n";
    }

    /// Writes a scenario. An existing file is replaced in one go when all is written, and stays as it is if anything
    /// fails.
    ///
    /// @throws ScenarioException if the scenario is not valid or the file cannot be written
    public static void write(Scenario scenario, Path file) {
        ScenarioRules.check(scenario);
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNullElse(target.getParent(), target);
        if (Files.isDirectory(target)) {
            throw new ScenarioException(name(file) + ": this is a folder; choose the name of a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new ScenarioException(name(file) + ": there is no folder " + folder);
        }
        try {
            // A link keeps pointing to the file that changes.
            Path real = Files.exists(target) ? target.toRealPath() : target;
            Path draft = real.resolveSibling("." + name(real) + "." + Long.toHexString(System.nanoTime()) + ".tmp");
            try {
                writeThrough(draft, text(scenario));
                move(draft, real);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ScenarioException(name(file) + ": the file cannot be written: " + reason(e), e);
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

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException
                ? "permission denied"
                : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    private static String name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }
}
