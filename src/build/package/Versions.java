/// The one version, as each system wants it.
final class Versions {
    private Versions() {}

    /// Numbers only, the first at least 1 as macOS insists: 0.1.0-SNAPSHOT is 1.1.0 there and 0.1.0 elsewhere.
    static String numeric(String version) {
        String numbers = version.replaceFirst("-.*", "");
        return Os.CURRENT == Os.MAC && numbers.startsWith("0.") ? "1" + numbers.substring(1) : numbers;
    }
}
