package errorscape;

/// Starts Errorscape.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length > 1 ? 2 : 0);
    }
}
