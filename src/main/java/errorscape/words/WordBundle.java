package errorscape.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The bundles of one language as one: the part of a key before its first dot names the file.
final class WordBundle extends ResourceBundle {
    private final Language language;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    WordBundle(Language language) {
        this.language = language;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return null;
        }
        String text = files.computeIfAbsent(key.substring(0, dot), this::read).getProperty(key.substring(dot + 1));
        return text == null || language != Language.PSEUDO ? text : Pseudo.of(text);
    }

    /// FXML asks before it takes a text; the keys are not listed.
    @Override
    public boolean containsKey(String key) {
        return handleGetObject(key) != null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }

    /// A bundle that is not there has no keys: the one who asks is told the key.
    private Properties read(String name) {
        Properties read = new Properties();
        try (InputStream in =
                WordBundle.class.getResourceAsStream("/words/" + name + language.suffix() + ".properties")) {
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of " + name, e);
        }
        return read;
    }
}
