package errorscape.keeping;

import errorscape.fuzz.FuzzedReader;
import errorscape.scenario.ScenarioException;
import java.nio.file.Path;
import java.util.List;

/// The readers of this package.
public final class KeepingReaders {
    private KeepingReaders() {}

    public static List<FuzzedReader<?>> all(Path folder) {
        List<String> seeds = List.of(
                WorkFile.text(EndlessWork.after(0)),
                WorkFile.text(EndlessWork.after(7).whenClosed()));
        return List.of(
                FuzzedReader.ofText("work", "WorkFile.parse", seeds, WorkFile::parse, ScenarioException.class)
                        .writtenBy(WorkFile::text),
                FuzzedReader.ofFile(
                        "work file",
                        "WorkFile.read",
                        seeds,
                        folder.resolve("work.json"),
                        WorkFile::read,
                        ScenarioException.class));
    }
}
