package errorscape.keeping;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the program keeps what it remembers of one user:
///
/// - the system property `errorscape.state`, if set: the folder itself
/// - Windows: `%LOCALAPPDATA%\Errorscape`
/// - macOS: `~/Library/Application Support/Errorscape`
/// - elsewhere: `$XDG_STATE_HOME/errorscape`, by default in `~/.local/state` (XDG Base Directory Specification 0.8)
public final class KeptFolder {
    /// The property that names another folder.
    public static final String PROPERTY = "errorscape.state";

    private KeptFolder() {}

    /// The folder on this machine, for this user; it need not be there yet.
    public static Path ofSystem() {
        return of(System.getenv(), System.getProperties());
    }

    /// @param environment the process environment
    /// @param properties the system properties
    static Path of(Map<String, String> environment, Properties properties) {
        Optional<Path> chosen = absolute(properties.getProperty(PROPERTY));
        if (chosen.isPresent()) {
            return chosen.get();
        }
        String system = properties.getProperty("os.name", "");
        Path home = Path.of(properties.getProperty("user.home", "."));
        if (system.startsWith("Windows")) {
            return absolute(environment.get("LOCALAPPDATA"))
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Errorscape");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Errorscape");
        }
        return absolute(environment.get("XDG_STATE_HOME"))
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("errorscape");
    }

    private static Optional<Path> absolute(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
