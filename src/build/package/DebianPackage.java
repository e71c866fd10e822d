import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/// The app image as a Debian package: everything it has on a machine are its files, nothing is run when it comes or
/// goes.
/// Menus and file types are told by Debian's own triggers.
final class DebianPackage {
    /// JavaFX's libraries for the window, the JVM's own for everything, as `ldd` names them; "|" for Debian before and
    /// since 64-bit times. Pictures need none of the window's, but
    /// Java asks Fontconfig, and it a font, before it reads even a font of ours (tried on a bare Debian).
    private static final String DEPENDS = "libc6 (>= 2.31), zlib1g, libfontconfig1";

    private static final String RECOMMENDS = "libgtk-3-0t64 | libgtk-3-0, libgl1, libxtst6, libxxf86vm1, libx11-6,"
            + " libfreetype6, libpangoft2-1.0-0, hicolor-icon-theme, shared-mime-info,"
            + " desktop-file-utils, fonts-dejavu-core | fonts-freefont-ttf";

    private static final long TIME = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    private DebianPackage() {}

    /// @return the file
    static Path make(AppImage image, Path project, Path icons, Path out, String version) throws IOException {
        Path root = out.resolve("deb");
        Path home = root.resolve("usr/lib/errorscape");
        Folders.empty(root);
        Folders.copy(image.root(), home);
        Path bin = Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("errorscape"), Path.of("../lib/errorscape/bin/errorscape"));
        Path parts = project.resolve("src/build/package/debian");
        Folders.copy(parts.resolve("errorscape.desktop"), root.resolve("usr/share/applications/errorscape.desktop"));
        Folders.copy(parts.resolve("errorscape.xml"), root.resolve("usr/share/mime/packages/errorscape.xml"));
        for (int size : Icons.sizes()) {
            Folders.copy(
                    icons.resolve(Icons.name(size)),
                    root.resolve("usr/share/icons/hicolor/%1$dx%1$d/apps/errorscape.png".formatted(size)));
        }
        Path documents = Files.createDirectories(root.resolve("usr/share/doc/errorscape"));
        Folders.copy(parts.resolve("copyright"), documents.resolve("copyright"));
        zip(project.resolve("CHANGELOG.md"), documents.resolve("changelog.gz"));
        Path manual = Files.createDirectories(root.resolve("usr/share/man/man1"));
        zip(parts.resolve("errorscape.1"), manual.resolve("errorscape.1.gz"));

        String control = Files.readString(parts.resolve("control"))
                .replace("@version@", version.replace('-', '~'))
                .replace("@architecture@", architecture())
                .replace("@size@", Long.toString(Folders.size(root) / 1024))
                .replace("@depends@", DEPENDS)
                .replace("@recommends@", RECOMMENDS);
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(root.resolve("DEBIAN/control"), control);
        permit(root);
        // The jars and the runtime keep the time that the JVM's cache knows.
        for (Path path : Folders.all(root)) {
            if (!path.startsWith(home) && !Files.isSymbolicLink(path)) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(TIME)));
            }
        }
        Path deb = out.resolve("errorscape_" + version + "_" + architecture() + ".deb");
        Tool.run(Map.of(), "dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), deb.toString());
        Folders.delete(root);
        return deb;
    }

    private static String architecture() {
        String ours = System.getProperty("os.arch");
        return switch (ours) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> throw new IllegalStateException("JavaFX has no libraries for " + ours);
        };
    }

    /// Whoever builds, and with whatever mask: all may read, only root may write.
    private static void permit(Path root) throws IOException {
        for (Path path : Folders.all(root)) {
            if (!Files.isSymbolicLink(path)) {
                Set<PosixFilePermission> now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
                boolean runs = Files.isDirectory(path) || now.contains(PosixFilePermission.OWNER_EXECUTE);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /// Without a name or a time in it.
    private static void zip(Path from, Path to) throws IOException {
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(to))) {
            Files.copy(from, zipped);
        }
    }
}
