import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The app as a folder that runs where it is put: launcher, runtime, jars and the JVM's cache for a quick start.
///
/// @param root the folder, or on macOS the bundle
record AppImage(Path root) {
    private static final String NAME = Os.CURRENT == Os.LINUX ? "errorscape" : "Errorscape";
    private static final String CACHE = "start.aot";

    /// The JVM compares the times of jars with those in the cache. Even seconds, since archives know no others.
    static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /// As of the start script (docs/decisions/0002); JavaFX is in the runtime here.
    private static final List<String> OPTIONS =
            List.of("--enable-native-access=javafx.graphics", "-Djdk.reflect.useNativeAccessorOnly=true");

    static AppImage make(Path input, Path runtime, Path notices, Path icons, Path out, String version)
            throws IOException {
        Folders.date(input, TIME);
        List<String> arguments = new ArrayList<>(List.of(
                "--type=app-image",
                "--name=" + NAME,
                "--app-version=" + Versions.numeric(version),
                "--vendor=Errorscape",
                "--description=Explore the error surfaces of neural networks",
                "--copyright=Apache-2.0",
                "--input=" + input,
                "--main-jar=errorscape.jar",
                "--main-class=errorscape.Launcher",
                "--runtime-image=" + runtime,
                "--icon=" + Icons.forSystem(icons),
                "--dest=" + out));
        for (String option : OPTIONS) {
            arguments.add("--java-options=" + option);
        }
        // The JVM goes without a cache that does not fit it; it need not say so.
        for (String option : List.of("-XX:AOTCache=$APPDIR/" + CACHE, "-Xlog:aot*=off", "-Xlog:cds*=off")) {
            arguments.add("--java-options=" + option);
        }
        if (Os.CURRENT == Os.WINDOWS) {
            // A program for the terminal, with a second launcher that opens none beside the window.
            arguments.add("--win-console");
        }
        Tool.jpackage(arguments);
        AppImage image = new AppImage(out.resolve(Os.CURRENT == Os.MAC ? NAME + ".app" : NAME));
        Folders.copy(notices, image.jars().resolve("notices"));
        Folders.date(image.jars(), TIME);
        return image;
    }

    /// Plays the window once where nobody sees it and keeps what the JVM learned. After this no jar may be touched.
    void warmUp() throws IOException {
        warmUp(jars().resolve(CACHE), launcherClassPath(), "errorscape.Launcher");
    }

    /// @param cache to write
    void warmUp(Path cache, String classPath, String program) throws IOException {
        List<String> command = new ArrayList<>(List.of(Tool.java(runtime()).toString(), "-XX:AOTCacheOutput=" + cache));
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Derrorscape.rehearsal=true",
                "-Xlog:aot*=error",
                "-Xlog:cds*=error",
                "--class-path",
                classPath,
                program));
        Tool.run(Map.of(), command);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JVM has made no cache " + cache);
        }
    }

    /// Takes the runtime's own programs away; the launcher needs none of them.
    void strip() throws IOException {
        Path bin = runtime().resolve("bin");
        for (Path file : Folders.all(bin)) {
            // On Windows the JVM's libraries are there as well.
            if (Files.isRegularFile(file) && !file.toString().endsWith(".dll")) {
                Files.delete(file);
            }
        }
        if (Os.CURRENT != Os.WINDOWS) {
            Files.delete(bin);
        }
    }

    /// As the launcher's own configuration says, in its order: the cache is good for this class path only.
    private String launcherClassPath() throws IOException {
        Path configuration = jars().resolve(NAME + ".cfg");
        return Files.readAllLines(configuration).stream()
                .filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", jars().toString()))
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    Path jars() {
        return switch (Os.CURRENT) {
            case LINUX -> root.resolve("lib").resolve("app");
            case MAC -> root.resolve("Contents").resolve("app");
            case WINDOWS -> root.resolve("app");
        };
    }

    private Path runtime() {
        return switch (Os.CURRENT) {
            case LINUX -> root.resolve("lib").resolve("runtime");
            case MAC ->
                root.resolve("Contents").resolve("runtime").resolve("Contents").resolve("Home");
            case WINDOWS -> root.resolve("runtime");
        };
    }
}
