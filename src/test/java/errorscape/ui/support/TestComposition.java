package errorscape.ui.support;

import errorscape.Composition;
import errorscape.failure.FailureLog;
import errorscape.failure.LogPlace;
import errorscape.keeping.Preferences;
import errorscape.scenario.SampleScenarios;
import errorscape.ui.main.FilePicker;
import javafx.stage.Stage;

/// The true window's parts, without anything that is kept from one start to the next.
public final class TestComposition {
    private TestComposition() {}

    /// Begins with the first sample scenario.
    public static Composition of(Stage stage, FilePicker files) {
        return of(stage, files, new FailureLog(LogPlace.ofSystem()));
    }

    /// The same, with failures kept in a log of the test's own.
    public static Composition of(Stage stage, FilePicker files, FailureLog log) {
        return new Composition(stage, files, log, Preferences.inMemory(), SampleScenarios::first);
    }
}
