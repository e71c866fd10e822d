package errorscape.cli;

import errorscape.file.FileInput;
import errorscape.math.Fma;
import errorscape.network.VectorUnit;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// What the program runs on, for people who compare numbers.
final class Machine {
    private static final long LARGEST = 16L << 20;

    private Machine() {}

    static String version() {
        return Objects.requireNonNullElse(Machine.class.getPackage().getImplementationVersion(), "(not packaged)");
    }

    /// The commit that the program's jar was made from; empty where it is not from a jar, or that was not known.
    static Optional<String> build() {
        try {
            URL here = Machine.class.getResource("Machine.class");
            return here != null && here.openConnection() instanceof JarURLConnection jar
                    ? Optional.ofNullable(jar.getMainAttributes().getValue("Implementation-Build"))
                            .filter(build -> !"unknown".equals(build))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static String java() {
        return System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")";
    }

    static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }

    /// The processor's name where the system tells it, else its kind.
    static String processor() {
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        return windows != null ? windows : told("model name").orElse(System.getProperty("os.arch"));
    }

    /// Which inner loops compute: the portable ones, which the just-in-time compiler makes vector code of, as
    /// wide as the processor has it, or those written with the Vector API.
    static String kernels() {
        if (VectorUnit.usable()) {
            return "Vector API, 512-bit vectors";
        }
        String features = " " + told("flags").orElse("") + " ";
        String width = features.contains(" avx512f ")
                ? ", 512-bit vectors"
                : features.contains(" avx2 ") ? ", 256-bit vectors" : "";
        return "portable" + width;
    }

    /// What there is to say of multiply-adds; empty where the processor has them.
    static Optional<String> withoutFma() {
        return Fma.HARDWARE
                ? Optional.empty()
                : Optional.of("this processor has no fused multiply-add (or the JVM was told not to use it): the same"
                        + " numbers, but several times slower");
    }

    /// What Linux says of the first processor.
    private static Optional<String> told(String key) {
        try {
            return FileInput.text(Path.of("/proc/cpuinfo"), LARGEST, "a text file")
                    .lines()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            // Not Linux: there is less to tell.
            return Optional.empty();
        }
    }
}
