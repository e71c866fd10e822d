import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes what a user installs: an app image with a Java runtime of its own, and from it the installers of the system
/// this runs on. Called by `./mvnw -Ppackage package`; why it is done like this: docs/decisions/0045-installers.md.
///
/// Arguments: the project's folder, the folder with the jar, its libraries and JavaFX, the folder to write to (emptied
/// first), and the version.
final class Package {
    private Package() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        Path app = Path.of(arguments[1]);
        Path out = Path.of(arguments[2]);
        String version = arguments[3];
        Folders.empty(out);

        Path runtime = JlinkRuntime.make(app, out);
        Path input = Files.createDirectories(out.resolve("input"));
        Folders.copy(app.resolve("errorscape.jar"), input.resolve("errorscape.jar"));
        Folders.copy(app.resolve("lib"), input);
        Path notices = Notices.collect(project, app, runtime, out.resolve("notices"));
        Path icons = Icons.make(project, out.resolve("icons"));
        AppImage image = AppImage.make(input, runtime, notices, icons, out, version);
        image.warmUp();
        EmptyWindowJar.make(image, project, app, out);
        image.strip();
        Path installer = Os.CURRENT == Os.LINUX
                ? DebianPackage.make(image, project, icons, out, version)
                : NativeInstaller.make(image, project, icons, out, version);
        Folders.delete(input);
        Folders.delete(runtime);
        Checksums.write(installer);
        System.out.printf(
                "%s: %.1f MB to download, %.1f MB installed%n",
                installer.getFileName(), Files.size(installer) * 1e-6, Folders.size(image.root()) * 1e-6);
    }
}
