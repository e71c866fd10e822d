import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jdk.tools.jlink.internal.Main;
import jdk.tools.jlink.internal.PluginRepository;

/// A Java runtime with the modules that Errorscape needs and no others, JavaFX among them.
final class JlinkRuntime {
    /// What our own jar needs is asked of jdeps, which does not see these: Ikonli logs, and the kernels for wide
    /// processors are chosen at run time.
    private static final List<String> MORE = List.of("java.logging", "jdk.incubator.vector");

    private static final Set<String> LIBRARY_ENDINGS = Set.of("so", "dll", "dylib");

    private JlinkRuntime() {}

    /// @param app has the folder `javafx`, with modules as jars and the libraries from them beside
    /// @return its folder
    static Path make(Path app, Path out) throws IOException {
        Path modules = Files.createDirectories(out.resolve("jmods"));
        List<String> names = new ArrayList<>(MORE);
        for (Path jar : Folders.files(app.resolve("javafx"), ".jar")) {
            jmod(jar, app.resolve("javafx"), out, modules);
        }
        for (Path module : Folders.files(modules, ".jmod")) {
            names.add(module.getFileName().toString().replace(".jmod", ""));
        }
        names.addAll(needed(app, modules));
        Path runtime = out.resolve("runtime");
        // A runtime that speaks no word about a module that it was made with on purpose.
        PluginRepository.registerPlugin(new QuietIncubator());
        List<String> arguments = List.of(
                "--" + QuietIncubator.NAME,
                "--module-path=" + modules,
                "--add-modules=" + String.join(",", names),
                "--no-header-files",
                "--no-man-pages",
                "--strip-java-debug-attributes",
                "--exclude-files=**/classlist,**/jrt-fs.jar,**/*jsound*,**/*splashscreen*",
                "--output=" + runtime);
        int status = Main.run(
                new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jlink " + String.join(" ", arguments) + ": exit status " + status);
        }
        Folders.delete(modules);
        return runtime;
    }

    /// JavaFX comes as jars with its libraries inside, which it would unpack at every user's first start; in a module
    /// of
    /// the linker's own format they lie beside the JVM's.
    private static void jmod(Path jar, Path javafx, Path out, Path modules) throws IOException {
        Path classes = out.resolve("jmod-classes");
        Path libraries = out.resolve("jmod-libraries");
        Folders.empty(classes);
        Folders.empty(libraries);
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path root = inside.getPath("/");
            if (Files.exists(root.resolve("module-info.class"))) {
                for (Path path : Folders.all(root)) {
                    boolean library = LIBRARY_ENDINGS.contains(ending(path));
                    boolean beside = library
                            && Files.exists(javafx.resolve(path.getFileName().toString()));
                    if (!Files.isDirectory(path) && !path.startsWith("/META-INF") && !"jar".equals(ending(path))) {
                        Path copy = (beside ? libraries : classes)
                                .resolve(root.relativize(path).toString());
                        Files.createDirectories(copy.getParent());
                        Files.copy(path, copy);
                    }
                }
                String name = jar.getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
                Tool.jdk(
                        "jmod",
                        List.of(
                                "create",
                                "--class-path=" + classes,
                                "--libs=" + libraries,
                                modules.resolve(name + ".jmod").toString()));
            }
        }
        Folders.delete(classes);
        Folders.delete(libraries);
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<String> needed(Path app, Path modules) {
        java.io.StringWriter told = new java.io.StringWriter();
        PrintWriter writer = new PrintWriter(told);
        int status = java.util.spi.ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        writer,
                        writer,
                        "--no-recursive",
                        "--ignore-missing-deps",
                        "--multi-release=" + Runtime.version().feature(),
                        "--module-path=" + app.resolve("javafx"),
                        "--class-path=" + app.resolve("lib").resolve("*"),
                        "--print-module-deps",
                        app.resolve("errorscape.jar").toString());
        String last = told.toString().lines().reduce("", (before, line) -> line).strip();
        if (status != 0 || !last.contains("java.base")) {
            throw new IllegalStateException("jdeps: " + told);
        }
        return List.of(last.split(","));
    }
}
