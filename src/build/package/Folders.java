import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What is done with whole folders.
final class Folders {
    private Folders() {}

    /// What is in a folder at any depth, the folder itself first, in the order of the names.
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted().toList();
        }
    }

    /// The files right in a folder whose names end so.
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static void empty(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path :
                    all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                // jlink makes its notices read-only, which Windows takes at its word.
                path.toFile().setWritable(true);
                Files.delete(path);
            }
        }
    }

    /// Copies a file, or what is in a folder; links stay links.
    static void copy(Path from, Path to) throws IOException {
        for (Path path : all(from)) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(
                        path,
                        Files.isDirectory(copy) ? copy.resolve(path.getFileName()) : copy,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /// Gives all files one time: the same build is the same package then.
    static void date(Path folder, FileTime time) throws IOException {
        for (Path path : all(folder)) {
            if (!Files.isSymbolicLink(path)) {
                Files.setLastModifiedTime(path, time);
            }
        }
    }

    static long size(Path folder) throws IOException {
        return all(folder).stream()
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .mapToLong(Folders::length)
                .sum();
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
