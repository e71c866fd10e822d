package errorscape.ui.session;

import errorscape.objective.Objective;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneMaterial;
import java.util.List;

/// What planes are made from in the window: the paths on the screen.
///
/// @param runs the recorded weights of each racer up to where it stands
record SessionMaterial(Objective objective, double[] place, List<List<double[]>> runs) implements PlaneMaterial {
    @Override
    public double[] at(Place where) {
        if (where instanceof Place.Weights given) {
            return given.vector();
        }
        throw new IllegalArgumentException("here points are given by their weights");
    }

    @Override
    public List<List<double[]>> paths(long steps) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("there is no path yet; train some steps first");
        }
        return runs;
    }

    @Override
    public PlaneChoice.Directions directions(String path) {
        throw new IllegalArgumentException("directions come from the scenario's file");
    }
}
