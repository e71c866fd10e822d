package errorscape.slice;

import errorscape.objective.Objective;
import java.util.List;

/// What planes are made from: a loss, and the paths and points that training gives. Asked only for what a choice
/// needs, for that may take a training run.
public interface PlaneMaterial {
    Objective objective();

    /// The weights that a plane goes through unless its choice says otherwise.
    double[] place();

    /// The weights of a place.
    double[] at(Place place);

    /// The paths of training up to `steps`, one a run, each from its start to its end; thinned if they are long.
    List<List<double[]>> paths(long steps);

    /// Directions read from a file.
    PlaneChoice.Directions directions(String path);

    /// The plane that an imported network brings.
    default Plane imported() {
        throw new IllegalArgumentException("only an imported network brings its own directions; choose another plane");
    }

    /// Material for choices that need a place only.
    static PlaneMaterial around(Objective objective, double[] weights) {
        return new PlaneMaterial() {
            @Override
            public Objective objective() {
                return objective;
            }

            @Override
            public double[] place() {
                return weights;
            }

            @Override
            public double[] at(Place place) {
                if (place instanceof Place.Weights given) {
                    return given.vector();
                }
                throw new IllegalArgumentException("there is no training run here to take a point from");
            }

            @Override
            public List<List<double[]>> paths(long steps) {
                throw new IllegalArgumentException("there is no training run here to take a path from");
            }

            @Override
            public PlaneChoice.Directions directions(String path) {
                throw new IllegalArgumentException("there is no file here to take directions from");
            }
        };
    }
}
