package errorscape.ui.session;

import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.Snapshot;

/// Which racer it is that a view shows.
public final class Whose {
    private Whose() {}

    /// The selected racer's name and what comes after it, where there are several racers; empty otherwise.
    public static String prefix(Session session, String after) {
        Scenario scenario = session.scenarioProperty().get();
        Snapshot now = session.run().snapshotProperty().get();
        return scenario == null || now == null || scenario.training().racers().isEmpty()
                ? ""
                : Racers.get(scenario, now.racer()).title() + after;
    }
}
