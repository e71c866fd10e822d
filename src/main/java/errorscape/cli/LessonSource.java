package errorscape.cli;

import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.SampleLessons;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lessons as named on the command line: one that comes with the program, a lesson's folder, or a folder of such
/// folders.
final class LessonSource {
    private LessonSource() {}

    /// @param named null for all that come with the program
    static List<LessonFolder> folders(@Nullable String named) {
        if (named == null) {
            return SampleLessons.names().stream().map(SampleLessons::folder).toList();
        }
        Path path = path(named);
        if (!Files.isDirectory(path) && SampleLessons.names().contains(named)) {
            return List.of(SampleLessons.folder(named));
        }
        if (!Files.isDirectory(path)) {
            throw new CommandException("there is no folder \"" + named
                    + "\" and no lesson of that name; the lessons are " + String.join(", ", SampleLessons.names()));
        }
        if (Files.exists(path.resolve("lesson.json"))) {
            return List.of(new LessonFolder.OfDisk(path));
        }
        List<LessonFolder> inside = inside(path);
        if (inside.isEmpty()) {
            throw new CommandException(
                    "in the folder \"" + named + "\" there is neither a lesson.json nor a folder with one");
        }
        return inside;
    }

    private static List<LessonFolder> inside(Path path) {
        String[] names = path.toFile().list();
        List<LessonFolder> found = new ArrayList<>();
        for (String name : names == null ? new String[0] : names) {
            if (Files.exists(path.resolve(name).resolve("lesson.json"))) {
                found.add(new LessonFolder.OfDisk(path.resolve(name)));
            }
        }
        found.sort((one, other) -> one.name().compareTo(other.name()));
        return found;
    }

    private static Path path(String named) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new CommandException("\"" + named + "\" cannot be the name of a folder", e);
        }
    }
}
