package errorscape.ui.session;

import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.Snapshot;
import java.util.Optional;

/// Which racer it is that a view shows.
public final class Whose {
    private Whose() {}

    /// The selected racer's name, where there are several racers.
    public static Optional<String> of(Session session) {
        Scenario scenario = session.scenarioProperty().get();
        Snapshot now = session.run().snapshotProperty().get();
        return scenario == null || now == null || scenario.training().racers().isEmpty()
                ? Optional.empty()
                : Optional.of(Racers.get(scenario, now.racer()).title());
    }

    /// The selected racer's name and what comes after it, where there are several racers; empty otherwise.
    public static String prefix(Session session, String after) {
        return of(session).map(racer -> racer + after).orElse("");
    }
}
