package errorscape.architecture;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a package may be allowed to use beside the language's own classes; each by the packages it brings.
enum Library {
    EJML("org.ejml"),
    COMMONS_MATH("org.apache.commons.math3"),
    FAST_CSV("de.siegmar.fastcsv"),
    JACKSON("tools.jackson", "com.fasterxml.jackson.annotation"),
    PICOCLI("picocli"),
    MARKDOWN("org.commonmark"),
    /// An incubator of the JDK, and what tells the bytes a thread allocates, which is how one sees that its loops are
    /// compiled: docs/decisions/0006.
    VECTOR_API("jdk.incubator.vector", "com.sun.management"),
    /// Pictures in files and the fonts in them; it is part of the JDK and yet has its own room.
    JAVA_2D("java.awt", "javax.imageio"),
    JAVA_FX("javafx", "com.sun.javafx"),
    THEME("atlantafx"),
    ICONS("org.kordamp.ikonli");

    private final Pattern packages;

    Library(String... packages) {
        this.packages = Pattern.compile(
                Stream.of(packages).map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")(?:\\..*)?")));
    }

    boolean holds(String packageName) {
        return packages.matcher(packageName).matches();
    }
}
