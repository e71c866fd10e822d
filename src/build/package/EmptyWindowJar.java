import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The empty window that the app's start is measured against, with a cache of its own like the app's.
final class EmptyWindowJar {
    private EmptyWindowJar() {}

    static void make(AppImage image, Path project, Path app, Path out) throws IOException {
        Path classes = out.resolve("empty-classes");
        Path jar = out.resolve("empty-window.jar");
        Tool.jdk(
                "javac",
                List.of(
                        "-d",
                        classes.toString(),
                        "--module-path=" + app.resolve("javafx"),
                        "--add-modules=javafx.graphics",
                        project.resolve("src/build/package/EmptyWindow.java").toString()));
        Tool.jdk("jar", List.of("--create", "--file=" + jar, "-C", classes.toString(), "."));
        Folders.delete(classes);
        Files.setLastModifiedTime(jar, AppImage.TIME);
        image.warmUp(out.resolve("empty-window.aot"), jar.toString(), "EmptyWindow");
    }
}
