package errorscape.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// What the program runs on, for people who compare numbers.
final class Machine {
    private Machine() {}

    static String version() {
        return Objects.requireNonNullElse(Machine.class.getPackage().getImplementationVersion(), "(not packaged)");
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
        if (windows != null) {
            return windows;
        }
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            // Not Linux: the kind has to do.
            return System.getProperty("os.arch");
        }
    }

    /// Which inner loops compute: there is one implementation, which the just-in-time compiler makes vector
    /// code of, as wide as it finds good.
    static String kernels() {
        int bytes = vectorBytes();
        return bytes == 0
                ? "portable"
                : "portable loops, compiled for vectors of up to " + 8 * bytes + " bits (" + bytes / 8 + " doubles)";
    }

    private static int vectorBytes() {
        HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return vm == null
                    ? 0
                    : Integer.parseInt(vm.getVMOption("MaxVectorSize").getValue());
        } catch (IllegalArgumentException e) {
            // Another compiler, without that option.
            return 0;
        }
    }
}
