package errorscape.architecture;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a package may be allowed to use beside the language's own classes; each by its name in the table and the
/// packages it brings.
enum Library {
    EJML("EJML", "org.ejml"),
    COMMONS_MATH("commons-math", "org.apache.commons.math3"),
    FAST_CSV("FastCSV", "de.siegmar.fastcsv"),
    JACKSON("Jackson", "tools.jackson", "com.fasterxml.jackson.annotation"),
    PICOCLI("picocli", "picocli"),
    /// An incubator of the JDK, and what tells the bytes a thread allocates, which is how one sees that its loops are
    /// compiled: docs/decisions/0006.
    VECTOR_API("Vector API", "jdk.incubator.vector", "com.sun.management"),
    /// Pictures in files and the fonts in them; it is part of the JDK and yet has its own room.
    JAVA_2D("Java2D", "java.awt", "javax.imageio"),
    JAVA_FX("JavaFX", "javafx", "com.sun.javafx"),
    THEME("AtlantaFX", "atlantafx"),
    ICONS("Ikonli", "org.kordamp.ikonli");

    private final String label;
    private final Pattern packages;

    Library(String label, String... packages) {
        this.label = label;
        this.packages = Pattern.compile(
                Stream.of(packages).map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")(?:\\..*)?")));
    }

    String label() {
        return label;
    }

    static Optional<Library> named(String label) {
        return Stream.of(values())
                .filter(library -> library.label.equals(label))
                .findFirst();
    }

    boolean holds(String packageName) {
        return packages.matcher(packageName).matches();
    }
}
