package errorscape.keeping;

import errorscape.file.FileInput;
import errorscape.file.WholeFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// How a person likes the window: short texts by key, kept in one file. A file that cannot be read counts as empty,
/// and one that cannot be written loses a preference, no work. One thread only.
public final class Preferences {
    private static final long MAX_BYTES = 1 << 20;

    private final Optional<Path> file;
    private final TreeMap<String, String> values = new TreeMap<>();
    private boolean unsaved;

    private Preferences(Optional<Path> file) {
        this.file = file;
    }

    /// Preferences that are forgotten at the end.
    public static Preferences inMemory() {
        return new Preferences(Optional.empty());
    }

    /// The preferences of a file, none when it is not there or not readable.
    public static Preferences of(Path file) {
        Preferences read = new Preferences(Optional.of(file));
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(FileInput.text(file, MAX_BYTES, "preferences")));
                properties.stringPropertyNames().forEach(key -> read.values.put(key, properties.getProperty(key)));
            } catch (IOException | IllegalArgumentException e) {
                read.values.clear();
            }
        }
        return read;
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean isOn(String key, boolean otherwise) {
        return get(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    public void put(String key, String value) {
        unsaved |= !value.equals(values.put(key, value));
    }

    public void remove(String key) {
        unsaved |= values.remove(key) != null;
    }

    /// Writes what has changed; tells whether all is kept.
    public boolean save() {
        if (file.isEmpty() || !unsaved) {
            return true;
        }
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(escaped(key)).append('=').append(escaped(value)).append('\n'));
        try {
            WholeFile.writeInFolder(file.get(), text.toString());
            unsaved = false;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The form of `java.util.Properties`, which has no writer without a date in it.
    private static String escaped(String text) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> made.append("\\n");
                case '\r' -> made.append("\\r");
                case '\\', '=', ':', '#', '!', ' ' -> made.append('\\').append(c);
                default -> made.append(c);
            }
        }
        return made.toString();
    }
}
