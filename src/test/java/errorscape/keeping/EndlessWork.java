package errorscape.keeping;

import errorscape.optimizer.Sgd;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioFile;
import errorscape.training.RunHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A program that changes its work, keeps and saves it until it is killed; says the number of each change that is kept.
final class EndlessWork {
    private EndlessWork() {}

    /// The work after so many changes.
    static Work after(long changes) {
        Scenario scenario = SampleScenarios.first();
        RunHistory history = new RunHistory(
                new Sgd(0.1, 0), List.of(new RunHistory.Change(changes, new Sgd(1.0 / (1 + changes), 0.5))));
        return new Work(
                scenario.withStart(scenario.start().withOffset(changes / 7.0, -changes / 3.0)),
                Optional.empty(),
                changes,
                2 * changes,
                1,
                List.of(new Work.Lane(1, history, Long.toHexString(changes))),
                false);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        WorkFolder kept = WorkFolder.claim(folder.resolve("work"), true);
        long begun = kept.found().map(Work::step).orElse(0L);
        Autosave autosave = new Autosave(kept, Runnable::run, System.err::println);
        for (long change = begun + 1; ; change++) {
            Work work = after(change);
            autosave.offer(() -> work);
            System.out.println(change);
            if (change % 5 == 0) {
                ScenarioFile.write(work.scenario(), folder.resolve("saved.json"));
            }
        }
    }
}
