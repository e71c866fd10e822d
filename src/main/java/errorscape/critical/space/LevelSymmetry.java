package errorscape.critical.space;

import errorscape.math.Vectors;
import errorscape.objective.Symmetry;
import java.util.ArrayList;
import java.util.List;

/// How large the families of critical points are that a loss's continuous symmetries make.
final class LevelSymmetry {
    /// Directions shorter than this, or this dependent on others, do not count.
    private static final double INDEPENDENT = 1e-6;

    private LevelSymmetry() {}

    /// The number of independent directions, by modified Gram and Schmidt.
    ///
    /// @param most that are of interest
    static int rank(Symmetry symmetry, double[] weights, int most) {
        List<double[]> basis = new ArrayList<>();
        for (double[] direction : symmetry.levelDirections(weights)) {
            double[] vector = direction.clone();
            double size = Vectors.norm(vector);
            for (int pass = 0; pass < 2; pass++) {
                for (double[] unit : basis) {
                    Vectors.addScaled(-Vectors.dot(unit, vector), unit, vector);
                }
            }
            double left = Vectors.norm(vector);
            if (left > INDEPENDENT * Math.max(1, size)) {
                basis.add(Vectors.scaled(1 / left, vector));
            }
            if (basis.size() > most) {
                break;
            }
        }
        return basis.size();
    }
}
