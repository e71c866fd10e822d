import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks or applies palantir-java-format to every Java file below a folder.
///
/// Usage: `java Format.java check|apply FOLDER`. Exit status 1 when a file is not in the house format.
/// A program of its own because the formatter parses with the javac of the JVM it runs in, and Maven's may be older
/// than the language the sources are written in.
final class Format {
    private Format() {}

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        Path root = Path.of(arguments[1]);
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>)
                    files.filter(f -> f.toString().endsWith(".java")).sorted()::iterator) {
                String before = Files.readString(file);
                String after;
                try {
                    after = formatter.formatSourceAndFixImports(before);
                } catch (FormatterException e) {
                    wrong.add(file + ": " + e.getMessage());
                    continue;
                }
                if (!after.equals(before)) {
                    if (apply) {
                        Files.writeString(file, after);
                    } else {
                        wrong.add(root.getParent().relativize(file) + ": not in the house format");
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(System.err::println);
            System.err.println("Run ./mvnw -Pformat process-sources to format the sources.");
            System.exit(1);
        }
    }
}
