package errorscape.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of what the program was started with: `/dev/stdout`, `/dev/fd/63` of a shell's `<(...)`, links to them.
final class Descriptors {
    private static final Pattern NUMBERED =
            Pattern.compile("(?:/dev/fd|/proc/(?:self|thread-self)/fd|/proc/[0-9]+/fd)/([0-9]{1,9})");

    /// As many links one after the other as Linux follows.
    static final int MOST_LINKS = 40;

    private Descriptors() {}

    /// The descriptor that a path or the links from it on name; empty if it names something else.
    static OptionalInt of(Path path) {
        Path at = path.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS; links++) {
            OptionalInt number = named(at);
            if (number.isPresent()) {
                return number;
            }
            try {
                if (!Files.isSymbolicLink(at)) {
                    return OptionalInt.empty();
                }
                at = at.resolveSibling(Files.readSymbolicLink(at));
            } catch (IOException e) {
                return OptionalInt.empty(); // Whoever opens the path learns what is wrong with it.
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt named(Path at) {
        String name = at.normalize().toString();
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            return OptionalInt.of(Integer.parseInt(numbered.group(1)));
        }
        return switch (name) {
            case "/dev/stdin" -> OptionalInt.of(0);
            case "/dev/stdout" -> OptionalInt.of(1);
            case "/dev/stderr" -> OptionalInt.of(2);
            default -> OptionalInt.empty();
        };
    }
}
