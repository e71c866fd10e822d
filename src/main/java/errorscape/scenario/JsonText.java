package errorscape.scenario;

import errorscape.file.FileException;
import errorscape.file.FileInput;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON files as trees, with complaints that name file, line and column. Every number comes back as the same
/// bits.
public final class JsonText {
    /// Far more than any scenario or network of 100,000 weights needs; keeps a wrong file from filling the
    /// memory.
    private static final long LARGEST = 64L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Its tables of powers take longer to make than all numbers of a scenario to read.
            .disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            // No JSON, but what Python writes for such numbers: read, they can be refused with their place.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /// The object that a file holds.
    ///
    /// @throws ScenarioException if the file cannot be read or holds no JSON object
    public static JsonObject load(Path file) {
        String name = name(file);
        try {
            return parse(FileInput.text(file, LARGEST, "a scenario file"), name);
        } catch (CharacterCodingException e) {
            throw new ScenarioException(name + ": the text is not UTF-8; this is no scenario file", e);
        } catch (FileException e) {
            throw new ScenarioException(name + ": " + e.reason(), e);
        }
    }

    /// The object that a text holds.
    ///
    /// @param file what messages call it
    public static JsonObject parse(String text, String file) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (StreamConstraintsException e) {
            throw new ScenarioException(
                    file + place(e)
                            + ": this is no scenario: brackets are nested too deeply, or a text or number is too long",
                    e);
        } catch (JacksonException e) {
            throw new ScenarioException(file + place(e) + ": this is not valid JSON: " + e.getOriginalMessage(), e);
        }
        if (!tree.isObject()) {
            throw new ScenarioException(file + ": a scenario file holds one object in braces"
                    + (tree.isMissingNode() ? ", but this one is empty" : ""));
        }
        return new JsonObject("", tree);
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /// A tree as text, an entry a line, lists on one line.
    public static String of(JsonNode tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayElementSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance());
        return MAPPER.writer().with(printer).writeValueAsString(tree) + "\n";
    }

    static String name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }
}
