import java.util.Locale;

/// The system this runs on, which is the one that is packaged for.
enum Os {
    LINUX,
    MAC,
    WINDOWS;

    static final Os CURRENT = of(System.getProperty("os.name"));

    private static Os of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MAC : LINUX;
    }
}
