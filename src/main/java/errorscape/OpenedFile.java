package errorscape;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file that the window is to open, as a file manager gives it when its picture is double-clicked: a single
/// argument, which no command is.
final class OpenedFile {
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
        try {
            Path file = Path.of(name);
            boolean lesson = Files.isRegularFile(file.resolve("lesson.json"));
            // No command has a dot; what a file holds is found out where it is opened.
            boolean dotted =
                    file.getFileName() != null && file.getFileName().toString().contains(".");
            return lesson || (dotted && Files.isRegularFile(file)) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
