package errorscape.scenario;

import errorscape.math.RandomStream;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneChoice;
import java.util.Optional;

/// The loss that a subject makes, with what the subject knows of where to start and where to look.
interface Matter {
    /// The loss that is trained, regularisation included.
    Objective training();

    /// The loss over samples kept apart, without regularisation; empty if there are none.
    Optional<Objective> validation();

    /// The network and its samples; empty for a loss without.
    Optional<Model> model();

    /// The weights a start draws.
    double[] draw(Scenario.Start start);

    /// The weights the subject itself is about, such as those of an imported network; empty if it has none.
    default Optional<double[]> weights() {
        return Optional.empty();
    }

    /// The plane the subject itself brings; empty if it has none.
    default Optional<Plane> plane() {
        return Optional.empty();
    }

    /// The part of the plane to look at, if the subject says so.
    default Optional<Box> box(PlaneChoice choice) {
        return Optional.empty();
    }

    /// The stream of a start's seed.
    static RandomStream stream(Scenario.Start start) {
        return new RandomStream(start.seed(), "initial weights");
    }
}
