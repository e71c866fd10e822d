package errorscape.cli;

import errorscape.failure.LogPlace;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says: the program's version from its jar, and what it runs on, for error reports.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Errorscape " + Machine.version(),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch"),
            "Failures of the window are kept in " + LogPlace.ofSystem()
        };
    }
}
