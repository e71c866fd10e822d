package errorscape.keeping;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that were opened or saved last, and the folder they are in, kept among the preferences. One thread only.
public final class RecentFiles {
    static final int MOST = 10;
    private static final String KEY = "recent.";
    private static final String FOLDER = "folder";

    private final Preferences preferences;
    private final Path documents;

    /// @param home of the user: file dialogs begin in its documents
    public RecentFiles(Preferences preferences, Path home) {
        this.preferences = preferences;
        Path inside = home.resolve("Documents");
        documents = Files.isDirectory(inside) ? inside : home;
    }

    /// The newest first, without those that are gone.
    public List<Path> all() {
        return kept().stream().filter(Files::isRegularFile).toList();
    }

    private List<Path> kept() {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            preferences.get(KEY + i).flatMap(RecentFiles::path).ifPresent(files::add);
        }
        return files;
    }

    /// A file that was opened or saved.
    public void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>(kept());
        files.remove(whole);
        files.addFirst(whole);
        for (int i = 1; i <= MOST; i++) {
            if (i <= files.size()) {
                preferences.put(KEY + i, files.get(i - 1).toString());
            } else {
                preferences.remove(KEY + i);
            }
        }
        used(whole);
        preferences.save();
    }

    /// A file that was written for others.
    public void used(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            preferences.put(FOLDER, folder.toString());
            preferences.save();
        }
    }

    /// Where file dialogs begin: in the folder used last, else in the user's documents.
    public Path folder() {
        return preferences
                .get(FOLDER)
                .flatMap(RecentFiles::path)
                .filter(Files::isDirectory)
                .orElse(documents);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
