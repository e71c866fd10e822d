package errorscape.failure;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the log of failures lies: where the platform keeps what a program writes of itself for one user.
///
/// - the system property `errorscape.log`, if set: the file itself
/// - Windows: `%LOCALAPPDATA%\Errorscape\failures.log`
/// - macOS: `~/Library/Logs/Errorscape/failures.log`
/// - elsewhere: `$XDG_STATE_HOME/errorscape/failures.log`, by default in `~/.local/state` (XDG Base Directory
///   Specification 0.8)
public final class LogPlace {
    /// The property that names another file.
    public static final String PROPERTY = "errorscape.log";

    private static final String FILE = "failures.log";

    private LogPlace() {}

    /// The file on this machine, for this user.
    public static Path ofSystem() {
        return of(System.getenv(), System.getProperties());
    }

    /// @param environment the process environment
    /// @param properties the system properties
    static Path of(Map<String, String> environment, Properties properties) {
        Path chosen = path(properties.getProperty(PROPERTY));
        if (chosen != null) {
            return chosen.toAbsolutePath();
        }
        String system = properties.getProperty("os.name", "");
        Path home = Path.of(properties.getProperty("user.home", "."));
        if (system.startsWith("Windows")) {
            Path local = absolute(environment.get("LOCALAPPDATA"));
            return (local == null ? home.resolve("AppData").resolve("Local") : local)
                    .resolve("Errorscape")
                    .resolve(FILE);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Logs").resolve("Errorscape").resolve(FILE);
        }
        Path state = absolute(environment.get("XDG_STATE_HOME"));
        return (state == null ? home.resolve(".local").resolve("state") : state)
                .resolve("errorscape")
                .resolve(FILE);
    }

    /// The specification wants paths that are not absolute ignored.
    private static @Nullable Path absolute(@Nullable String text) {
        Path path = path(text);
        return path != null && path.isAbsolute() ? path : null;
    }

    private static @Nullable Path path(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
