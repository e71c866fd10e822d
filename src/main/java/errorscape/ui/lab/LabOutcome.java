package errorscape.ui.lab;

import errorscape.laboratory.LabResult;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.ui.text.SubjectName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a laboratory found, and what it belongs to: the scenario may be another by now. Immutable.
///
/// @param scenario as it was when the laboratory began
/// @param folder its data file is relative to; null for built-in data
record LabOutcome(
        LabResult result, Scenario scenario, @Nullable Path folder) {
    static LabOutcome of(LabResult result, Experiment experiment) {
        return new LabOutcome(
                result, experiment.scenario(), experiment.baseFolder().orElse(null));
    }

    /// What was trained, for people.
    String name() {
        return SubjectName.of(scenario);
    }

    /// Whether a scenario is about the same.
    boolean isOf(@Nullable Scenario shown) {
        return shown != null && shown.subject().equals(scenario.subject());
    }
}
