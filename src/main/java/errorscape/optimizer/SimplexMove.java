package errorscape.optimizer;

import errorscape.math.Vectors;
import java.util.Arrays;
import org.apache.commons.math3.optim.PointValuePair;

/// What a step of Nelder and Mead's method did, told from the simplex before and after it: the worst corner `x`
/// was replaced by `p = c + t * (c - x)` beyond or before the centre `c` of the others, or all corners drew
/// nearer to the best.
final class SimplexMove {
    private final double[][] corners;

    /// @param before corners before the step, the best first, the worst last
    SimplexMove(PointValuePair[] before) {
        corners = Arrays.stream(before).map(PointValuePair::getPoint).toArray(double[][]::new);
    }

    /// @param terms of the step, to which the parts of the move are added
    /// @param after corners after the step
    Explanation explain(Terms terms, PointValuePair[] after) {
        String end = "{Δw} = {w} − {w₀}";
        double[][] fresh = Arrays.stream(after)
                .map(PointValuePair::getPoint)
                .filter(corner -> Arrays.stream(corners).noneMatch(old -> Arrays.equals(old, corner)))
                .toArray(double[][]::new);
        if (fresh.length != 1) {
            String what = fresh.length == 0
                    ? "the simplex stays as it is"
                    : "shrinkage: all corners move half-way to the best";
            return terms.formulas(what, "w ← the best corner of the simplex", end);
        }
        int last = corners.length - 1;
        double[] centre = new double[fresh[0].length];
        for (int k = 0; k < last; k++) {
            Vectors.addScaled(1.0 / last, corners[k], centre);
        }
        double[] across = Vectors.difference(centre, corners[last]);
        double reach = Vectors.dot(Vectors.difference(fresh[0], centre), across) / Vectors.dot(across, across);
        double rounded = Math.rint(2 * reach) / 2;
        return terms.other("x", "worst corner before, which goes", corners[last])
                .other("c", "centre of the other corners", centre)
                .number("t", name(rounded), rounded)
                .other("p", "new corner", fresh[0])
                .formulas("{p} = {c} + {t} · ({c} − {x}), " + name(rounded), "w ← the best corner of the simplex", end);
    }

    private static String name(double reach) {
        if (reach == 1) {
            return "reflection";
        }
        return reach > 1 ? "expansion" : reach > 0 ? "contraction outside" : "contraction inside";
    }
}
