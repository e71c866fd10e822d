package errorscape.ui.session;

import errorscape.keeping.Work;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A scenario that is to be shown.
///
/// @param base the folder its data file is relative to; null for built-in data
/// @param work that goes on; empty for a run at its start
record Opening(Scenario scenario, @Nullable Path base, Optional<Work> work) {
    static Opening of(Scenario scenario, @Nullable Path base) {
        return new Opening(scenario, base, Optional.empty());
    }

    static Opening of(Work work) {
        return new Opening(work.scenario(), work.folder().orElse(null), Optional.of(work));
    }

    /// @param shown an experiment over the same folder, of which much may be used; null for none
    Experiment built(@Nullable Experiment shown) {
        return shown == null ? Experiment.build(scenario, base) : shown.rebuilt(scenario);
    }
}
