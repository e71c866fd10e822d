package errorscape.data.table;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Where a table comes from.
///
/// @param name what messages call it, such as "mine.csv"
/// @param file the file; empty for a text, such as one from the clipboard
/// @param text the text, if there is no file
public record TableSource(String name, Optional<Path> file, String text) {
    public static TableSource of(Path file) {
        return new TableSource(
                Objects.requireNonNullElse(file.getFileName(), file).toString(), Optional.of(file), "");
    }

    public static TableSource pasted(String text) {
        return new TableSource("pasted table", Optional.empty(), text);
    }

    /// A part of this one's text under the same name.
    public TableSource beginning(String text) {
        return new TableSource(name, Optional.empty(), text);
    }

    /// The name without the ending of its kind.
    public String title() {
        String title = name.replaceFirst("(?i)\\.(gz|zip)$", "")
                .replaceFirst("(?i)\\.(csv|tsv|tab|txt|dat|data|xlsx|xlsm|arff|libsvm|svm)$", "");
        return title.isEmpty() ? name : title;
    }
}
