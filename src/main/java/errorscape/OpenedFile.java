package errorscape;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The file that the window is to open, as a file manager gives it when its picture is double-clicked: a single
/// argument, which no command is.
final class OpenedFile {
    private static final List<String> ENDINGS = List.of(".errorscape", ".json", ".csv");

    private OpenedFile() {}

    /// What the window is to open, if it is to open at all.
    ///
    /// @param arguments of the program
    /// @return empty if they are for the command line, which then says what it misses
    static Optional<Path> of(List<String> arguments) {
        if (arguments.size() != 1) {
            return Optional.empty();
        }
        String name = arguments.getFirst();
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            boolean lesson = Files.isRegularFile(Path.of(name).resolve("lesson.json"));
            return lesson || (ENDINGS.stream().anyMatch(lower::endsWith) && Files.isRegularFile(Path.of(name)))
                    ? Optional.of(Path.of(name))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
