package errorscape.laboratory;

import errorscape.scenario.Scenario;

/// One training run of a laboratory: what it changes in the scenario, which shows that run when it is changed
/// so.
public record Trial(Scenario.Start start, Scenario.Training training) {
    /// The scenario of this run.
    public Scenario in(Scenario base) {
        return base.withStart(start).withTraining(training);
    }
}
