package errorscape.lesson.format;

import errorscape.file.FileException;
import errorscape.file.FileInput;
import errorscape.lesson.LessonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the files of a lesson are: a folder, or a folder of the class path.
public sealed interface LessonFolder {
    /// Its name, which is the lesson's.
    String name();

    /// The text of a file; empty if there is none of this name.
    ///
    /// @throws LessonException if it cannot be read
    Optional<String> text(String file);

    /// Where relative paths of scenarios start; empty on the class path.
    Optional<Path> path();

    /// A folder.
    record OfDisk(Path folder) implements LessonFolder {
        private static final long LARGEST = 16L << 20;

        @Override
        public String name() {
            Path real = folder.toAbsolutePath().normalize();
            return Objects.requireNonNullElse(real.getFileName(), real).toString();
        }

        @Override
        public Optional<String> text(String file) {
            Path place = folder.resolve(file);
            if (!Files.exists(place)) {
                return Optional.empty();
            }
            try {
                return Optional.of(FileInput.text(place, LARGEST, "a file of a lesson"));
            } catch (CharacterCodingException e) {
                throw new LessonException(file + ": the text is not UTF-8; save it as UTF-8", e);
            } catch (FileException e) {
                throw new LessonException(file + ": " + e.reason(), e);
            }
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(folder);
        }
    }

    /// A folder that comes with the program.
    ///
    /// @param place below `sample-data`, such as `lessons/restarts`
    record OfProgram(String place) implements LessonFolder {
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

        @Override
        public String name() {
            return place.substring(place.lastIndexOf('/') + 1);
        }

        @Override
        public Optional<String> text(String file) {
            if (!PLAIN.matcher(file).matches()) {
                return Optional.empty();
            }
            try (InputStream stream = LessonFolder.class.getResourceAsStream("/sample-data/" + place + "/" + file)) {
                return stream == null
                        ? Optional.empty()
                        : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new LessonException(file + ": the file cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public Optional<Path> path() {
            return Optional.empty();
        }
    }
}
