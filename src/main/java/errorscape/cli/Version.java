package errorscape.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says: the program's version from its jar, and what it runs on, for error reports.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(not packaged)");
        return new String[] {
            "Errorscape " + version,
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch")
        };
    }
}
