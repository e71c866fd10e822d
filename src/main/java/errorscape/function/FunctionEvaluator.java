package errorscape.function;

import errorscape.math.Fma;
import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.PlaneValues;
import java.util.Arrays;
import java.util.List;

/// Runs a program: for values many points at a time, for derivatives one point with forward derivatives.
final class FunctionEvaluator implements Evaluator {
    /// Points of a row that are computed together; all slots of a formula stay in the nearest cache.
    private static final int BLOCK = 128;

    private final List<Step> steps;
    private final int[] varies;
    private final double[][] rows;
    private final Jet[] jets;
    private final int last;

    FunctionEvaluator(Program program) {
        steps = program.steps();
        varies = program.varies().stream().mapToInt(Integer::intValue).toArray();
        last = steps.size() - 1;
        rows = new double[steps.size()][BLOCK];
        jets = new Jet[steps.size()];
        for (int i = 0; i <= last; i++) {
            jets[i] = new Jet();
            if (varies[i] == 0) {
                steps.get(i).rows(rows, i, BLOCK);
                steps.get(i).jet(jets, i);
            }
        }
    }

    @Override
    public double value(double[] weights) {
        for (int i = 0; i <= last; i++) {
            if (varies[i] != 0) {
                if (steps.get(i) instanceof Step.Variable(int index)) {
                    rows[i][0] = weights[index];
                } else {
                    steps.get(i).rows(rows, i, 1);
                }
            }
        }
        return rows[last][0];
    }

    @Override
    public double gradient(double[] weights, double[] gradient) {
        Jet result = jet(weights);
        gradient[0] = result.x;
        gradient[1] = result.y;
        return result.value;
    }

    @Override
    public double gradient(double[] weights, Batch batch, double[] gradient) {
        return gradient(weights, gradient);
    }

    @Override
    public void hessianVector(double[] weights, double[] direction, double[] product) {
        Jet result = jet(weights);
        double first = direction[0];
        double second = direction[1];
        product[0] = result.xx * first + result.xy * second;
        product[1] = result.xy * first + result.yy * second;
    }

    @Override
    public void hessian(double[] weights, double[] hessian) {
        Jet result = jet(weights);
        hessian[0] = result.xx;
        hessian[1] = result.xy;
        hessian[2] = result.xy;
        hessian[3] = result.yy;
    }

    @Override
    public PlaneValues onPlane(double[] origin, double[] first, double[] second) {
        // The same sums as for any objective; a variable that the first direction does not move stays fixed in a row.
        int moves = (first[0] != 0 ? 1 : 0) | (first[1] != 0 ? 2 : 0);
        return (a, count, b, values) -> {
            for (int from = 0; from < count; from += BLOCK) {
                int n = Math.min(BLOCK, count - from);
                for (int i = 0; i <= last; i++) {
                    if (steps.get(i) instanceof Step.Variable(int index)) {
                        for (int k = 0; k < n; k++) {
                            rows[i][k] = Fma.fma(b, second[index], Fma.fma(a[from + k], first[index], origin[index]));
                        }
                    } else if ((varies[i] & moves) != 0) {
                        steps.get(i).rows(rows, i, n);
                    } else if (varies[i] != 0) {
                        steps.get(i).rows(rows, i, 1);
                        Arrays.fill(rows[i], 1, n, rows[i][0]);
                    }
                }
                System.arraycopy(rows[last], 0, values, from, n);
            }
        };
    }

    private Jet jet(double[] weights) {
        for (int i = 0; i <= last; i++) {
            if (varies[i] != 0) {
                if (steps.get(i) instanceof Step.Variable(int index)) {
                    jets[i].variable(weights[index], index == 0);
                } else {
                    steps.get(i).jet(jets, i);
                }
            }
        }
        return jets[last];
    }
}
