package errorscape.ui.session;

import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import java.util.List;

/// What the plane that is shown is called: by the name it was chosen by, as long as that holds.
public final class ShownPlane {
    private ShownPlane() {}

    public static PlaneKind kind(Session session, Scenario scenario) {
        PlaneChoice choice = scenario.slice().plane();
        Experiment experiment = session.experimentProperty().get();
        if (!(choice instanceof PlaneChoice.ThreePlaces three) || experiment == null) {
            return PlaneKind.of(choice);
        }
        List<Place> found = session.networkPoints().points().stream()
                .<Place>map(point -> Place.Weights.of(point.weights()))
                .toList();
        boolean start = three.origin().equals(Place.START)
                || three.origin().equals(Place.Weights.of(experiment.startWeights()));
        return start
                ? PlaneKind.POINTS
                : found.containsAll(List.of(three.origin(), three.first(), three.second()))
                        ? PlaneKind.FOUND
                        : PlaneKind.THREE;
    }
}
