package errorscape.slice;

import errorscape.objective.Objective;
import java.util.List;

/// Paths and a place, without training.
record TestMaterial(Objective objective, double[] place, List<List<double[]>> paths) implements PlaneMaterial {
    @Override
    public double[] at(Place place) {
        return ((Place.Weights) place).vector();
    }

    @Override
    public List<List<double[]>> paths(long steps) {
        return paths;
    }

    @Override
    public PlaneChoice.Directions directions(String path) {
        throw new IllegalArgumentException("no files here");
    }
}
