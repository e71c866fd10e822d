package errorscape.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules for what class files do not show: lengths, colours, views. Each method lists the offenders, none when all is
/// well.
///
/// @param root of the source tree: the folder of `src`, `fxml` and `css`
record SourceFiles(Path root) {
    static final int CEILING = 300;

    /// A colour in a declaration, not the `#id` of a selector.
    private static final Pattern CSS_COLOUR = Pattern.compile(":[^;{}]*#[0-9a-fA-F]{3,8}\\b[^;{}]*[;}]");

    /// A colour as an attribute's value, not the `#method` of a handler.
    private static final Pattern FXML_COLOUR = Pattern.compile("(?<![\\s:]on\\w{1,40})\\s*=\\s*\"#[0-9a-fA-F]{3,8}\"");

    private static final Pattern JAVA_COLOUR = Pattern.compile("\"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\"");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\sstyle\\s*=|<style>");
    private static final Pattern ENUM = Pattern.compile("\\benum\\s+\\w+");

    List<Path> tooLong() {
        return Stream.concat(files("src/main", ".java"), files("fxml", ".fxml"))
                .filter(file -> text(file).lines().count() > CEILING)
                .toList();
    }

    List<Path> packagesNotNullMarked() {
        return files("src/main/java", ".java")
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !text(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
    }

    /// Colours have names, and the names are given in `css/*token*.css` alone; a theme then needs no other file.
    List<Path> coloursWithoutName() {
        return Stream.of(
                        files("css", ".css").filter(file -> !name(file).contains("token") && has(file, CSS_COLOUR)),
                        files("fxml", ".fxml").filter(file -> has(file, FXML_COLOUR)),
                        files("src/main/java/errorscape/ui", ".java").filter(file -> has(file, JAVA_COLOUR)))
                .flatMap(found -> found)
                .toList();
    }

    List<Path> inlineStyles() {
        return files("fxml", ".fxml").filter(file -> has(file, INLINE_STYLE)).toList();
    }

    /// No path of a view is spelt twice: an enum in `ui.shell` names every file, with or without its ending.
    List<Path> viewsWithoutConstant() {
        String enums = files("src/main/java/errorscape/ui/shell", ".java")
                .filter(file -> has(file, ENUM))
                .map(SourceFiles::text)
                .collect(Collectors.joining());
        return files("fxml", ".fxml")
                .filter(file -> {
                    String view = name(file).replace(".fxml", "");
                    String quoted = "\"(?:[\\w/]*/)?" + Pattern.quote(view) + "(?:\\.fxml)?\"";
                    return !Pattern.compile(quoted).matcher(enums).find();
                })
                .toList();
    }

    private Stream<Path> files(String folder, String ending) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk
                    .filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(Path file, Pattern pattern) {
        return pattern.matcher(text(file)).find();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
