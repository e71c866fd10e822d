package errorscape.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What the system says of a failure, in words for people. Some of Java's exceptions have the file's name for a
/// message, which says nothing.
final class Reasons {
    static final String DENIED = "permission denied";

    /// What Unix and Windows say when nobody reads a pipe any more.
    private static final Pattern BROKEN_PIPE =
            Pattern.compile("broken pipe|connection reset|pipe is being closed|pipe has been ended");

    /// A disk with less than this is full, whatever language the system says it in.
    private static final long ONE_BLOCK = 4096;

    private Reasons() {}

    /// @param file as the user named it
    /// @param place where the bytes were to go
    static FileException writing(Path file, Path place, IOException e) {
        return e instanceof FileException known
                ? known
                : new FileException(file, reason(place, e), brokenPipe(place, e), e);
    }

    /// @param file as the user named it
    static FileException reading(Path file, IOException e) {
        return e instanceof FileException known
                ? known
                : new FileException(
                        file,
                        switch (e) {
                            case NoSuchFileException ignored -> "there is no such file (" + file.toAbsolutePath() + ")";
                            case AccessDeniedException ignored ->
                                "the file may not be read by you (" + DENIED + "); change its permissions";
                            default -> "the file cannot be read: " + words(e);
                        },
                        false,
                        e);
    }

    /// Whether a failure to write says that nobody reads any more.
    ///
    /// @param place what was written to
    static boolean brokenPipe(Path place, IOException e) {
        return BROKEN_PIPE.matcher(words(e).toLowerCase(Locale.ROOT)).find() || pipe(place);
    }

    /// In other languages the system's words differ, but nothing else goes wrong with an open pipe.
    private static boolean pipe(Path place) {
        OptionalInt descriptor = Descriptors.of(place);
        try {
            return descriptor.isPresent()
                    && Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor.getAsInt()))
                            .toString()
                            .startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException e) {
            return false; // No such place on this system, or a closed descriptor.
        }
    }

    private static String reason(Path place, IOException e) {
        String said = words(e);
        String lower = said.toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException) {
            return DENIED;
        }
        if (lower.contains("no space left") || lower.contains("not enough space") || noSpace(place)) {
            return "the disk is full; free some space, or choose another place";
        }
        if (lower.contains("quota")) {
            return "your share of the disk is used up; free some space, or choose another place";
        }
        if (lower.contains("read-only")) {
            return "the disk is read-only; choose another place";
        }
        if (lower.contains("name too long")) {
            return "the name is too long; choose a shorter one";
        }
        if (lower.contains("bad file descriptor")) {
            return "it is closed";
        }
        return e instanceof NoSuchFileException ? "there is no such place any more" : said;
    }

    private static boolean noSpace(Path place) {
        try {
            boolean there = Files.exists(place);
            Path folder = (there ? place.toRealPath() : place.toAbsolutePath()).getParent();
            return (!there || Files.isRegularFile(place))
                    && folder != null
                    && Files.getFileStore(folder).getUsableSpace() < ONE_BLOCK;
        } catch (IOException e) {
            return false; // The words of the first failure stand.
        }
    }

    private static String words(IOException e) {
        if (e instanceof FileSystemLoopException) {
            return "its links go round in a circle";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, e.getClass().getSimpleName());
    }
}
