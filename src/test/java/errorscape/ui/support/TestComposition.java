package errorscape.ui.support;

import errorscape.Composition;
import errorscape.failure.FailureLog;
import errorscape.failure.LogPlace;
import errorscape.keeping.Keeping;
import errorscape.scenario.SampleScenarios;
import errorscape.ui.main.FilePicker;
import javafx.stage.Stage;

/// The true window's parts, which begin with the first sample scenario.
public final class TestComposition {
    private TestComposition() {}

    /// Nothing is kept from one start to the next.
    public static Composition of(Stage stage, FilePicker files) {
        return of(stage, files, Keeping.nothing());
    }

    /// The same with what it remembers.
    public static Composition of(Stage stage, FilePicker files, Keeping keeping) {
        return new Composition(stage, files, new FailureLog(LogPlace.ofSystem()), keeping, SampleScenarios::first);
    }

    /// The same with failures kept in a log of the test's own.
    public static Composition of(Stage stage, FilePicker files, FailureLog log) {
        return new Composition(stage, files, log, Keeping.nothing(), SampleScenarios::first);
    }
}
