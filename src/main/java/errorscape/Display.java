package errorscape;

import java.util.Map;
import java.util.Properties;

/// Whether a window can be hoped for, told before JavaFX is asked: its own answer takes a second and a stack trace.
final class Display {
    private Display() {}

    /// @param system the property `os.name`
    /// @param environment the process environment
    /// @param properties the system properties; `glass.platform=Headless` needs no display
    static boolean present(String system, Map<String, String> environment, Properties properties) {
        if (system.startsWith("Windows")
                || system.startsWith("Mac")
                || "headless".equalsIgnoreCase(properties.getProperty("glass.platform"))) {
            return true;
        }
        return set(environment, "DISPLAY") || set(environment, "WAYLAND_DISPLAY");
    }

    /// What went wrong in the toolkit, in one clause that names the display or the library that is missing.
    static String reason(Throwable failure, Map<String, String> environment) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            message = failure.getClass().getSimpleName();
        }
        String display = environment.get("DISPLAY");
        String line = message.lines().findFirst().orElse(message).strip();
        return display == null ? line : line + ", DISPLAY=" + display;
    }

    private static boolean set(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value != null && !value.isBlank();
    }
}
