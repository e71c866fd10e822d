package errorscape.keeping;

import errorscape.file.FileException;
import java.nio.file.Path;
import java.util.Optional;

/// What a window is given to remember: how people like it, the files they used, and the work.
///
/// @param work where the window's work is kept; empty where it is not
/// @param trouble why work cannot be kept; empty if it can, and where it is not to be
public record Keeping(
        Preferences preferences, RecentFiles recent, Optional<WorkFolder> work, Optional<String> trouble) {
    /// Remembers nothing beyond the end of the program.
    public static Keeping nothing() {
        Preferences preferences = Preferences.inMemory();
        return new Keeping(preferences, recent(preferences), Optional.empty(), Optional.empty());
    }

    /// What is kept in a folder.
    ///
    /// @param goOn whether earlier work is wanted
    public static Keeping in(Path folder, boolean goOn) {
        Preferences preferences = Preferences.of(folder.resolve("preferences"));
        RecentFiles recent = recent(preferences);
        try {
            WorkFolder work = WorkFolder.claim(folder.resolve("work"), goOn);
            return new Keeping(preferences, recent, Optional.of(work), Optional.empty());
        } catch (FileException e) {
            return new Keeping(preferences, recent, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static RecentFiles recent(Preferences preferences) {
        return new RecentFiles(preferences, Path.of(System.getProperty("user.home", ".")));
    }
}
