import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The licences of all that is in the package: ours, the notices that each library brings, and the hand-kept list of
/// who
/// made what. Those of the runtime are in the runtime.
final class Notices {
    private Notices() {}

    /// @return the folder with them
    static Path collect(Path project, Path app, Path runtime, Path out) throws IOException {
        Files.createDirectories(out);
        Files.copy(project.resolve("LICENSE"), out.resolve("LICENSE"));
        String list = Files.readString(project.resolve("THIRD-PARTY.md"));
        Files.writeString(out.resolve("THIRD-PARTY.md"), list);
        Path bill = app.resolveSibling("bom.json");
        if (Files.exists(bill)) {
            Files.copy(bill, out.resolve("bom.json"));
        }
        for (Path jar : Folders.files(app.resolve("lib"), ".jar")) {
            String name = jar.getFileName().toString().replaceFirst("-[0-9].*", "");
            if (!list.contains("`" + name + "`")) {
                throw new IllegalStateException("THIRD-PARTY.md says nothing of " + name + ", which is in the package");
            }
            copyFrom(jar, name, out);
        }
        if (!Files.isDirectory(runtime.resolve("legal"))) {
            throw new IllegalStateException("the runtime brings no licences");
        }
        return out;
    }

    private static void copyFrom(Path jar, String name, Path out) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path meta = inside.getPath("/META-INF");
            if (Files.isDirectory(meta)) {
                for (Path file : Folders.files(meta, "")) {
                    String upper = file.getFileName().toString().toUpperCase(Locale.ROOT);
                    if (Files.isRegularFile(file) && (upper.contains("LICENSE") || upper.contains("NOTICE"))) {
                        Path copy = out.resolve(name).resolve(file.getFileName().toString());
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
            }
        }
    }
}
