package errorscape.cli;

import errorscape.failure.LogPlace;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says: the program's version and build from its jar, and what it runs on, for error reports.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return Stream.concat(
                        Stream.of(
                                "Errorscape " + Machine.version()
                                        + Machine.build()
                                                .map(build -> ", build " + build)
                                                .orElse(""),
                                "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
                                        + " " + System.getProperty("os.arch"),
                                "Failures of the window are kept in " + LogPlace.ofSystem()),
                        Machine.withoutFma().stream())
                .toArray(String[]::new);
    }
}
