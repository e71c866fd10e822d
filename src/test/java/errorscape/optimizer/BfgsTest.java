package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.math.Vectors;
import errorscape.network.TruthNetworks;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.truth.Truth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// BFGS against a second implementation, which updates the Hessian (Nocedal and Wright 2006, equation 6.19) and solves
/// a linear system, where the optimizer updates the inverse; and against what is known of its end.
class BfgsTest {
    /// Newton's direction of the guessed Hessian, along the lengths that the optimizer found.
    private static void follow(Objective objective, int steps, double tolerance, double... start) {
        Steps run = new Steps(new Bfgs(1), objective, start);
        Evaluator evaluator = objective.evaluator();
        int n = start.length;
        double[][] hessian = identity(n, 1);
        double[] before = start.clone();
        double[] gradientBefore = new double[n];
        for (int k = 0; k < steps; k++) {
            double[] here = run.weights.clone();
            double[] gradient = new double[n];
            evaluator.gradient(here, gradient);
            double[] s = Vectors.difference(here, before);
            double[] y = Vectors.difference(gradient, gradientBefore);
            double curvature = Vectors.dot(s, y);
            if (k > 0 && curvature > 1e-10 * Vectors.norm(s) * Vectors.norm(y)) {
                hessian = updated(k == 1 ? identity(n, Vectors.dot(y, y) / curvature) : hessian, s, y);
            }
            double[] up = solution(hessian, gradient);
            before = here;
            gradientBefore = gradient;
            run.step();
            double length = run.stepper.explain(here, run.weights, run.gradient).quantities().stream()
                    .filter(q -> q.symbol().equals("t"))
                    .findFirst()
                    .orElseThrow()
                    .values()[0];
            for (int i = 0; i < n; i++) {
                assertThat(run.weights[i])
                        .as("step %d, weight %d", k + 1, i)
                        .isCloseTo(here[i] - length * up[i], Offset.offset(tolerance));
            }
        }
    }

    private static double[][] identity(int n, double scale) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = scale;
        }
        return matrix;
    }

    private static double[][] updated(double[][] hessian, double[] s, double[] y) {
        int n = s.length;
        double[] hs = new double[n];
        for (int i = 0; i < n; i++) {
            hs[i] = Vectors.dot(hessian[i], s);
        }
        double[][] updated = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                updated[i][j] = hessian[i][j] - hs[i] * hs[j] / Vectors.dot(s, hs) + y[i] * y[j] / Vectors.dot(y, s);
            }
        }
        return updated;
    }

    /// By Gaussian elimination; the matrix is positive definite, so that no row need be exchanged.
    private static double[] solution(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        for (int p = 0; p < n; p++) {
            for (int i = p + 1; i < n; i++) {
                double factor = a[i][p] / a[p][p];
                for (int j = p; j < n; j++) {
                    a[i][j] -= factor * a[p][j];
                }
                x[i] -= factor * x[p];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }

    @Test
    void goesAsASecondImplementationInRosenbrocksValley() {
        follow(new Rosenbrock(), 30, 1e-9, -1.2, 1);
    }

    @Test
    void goesAsASecondImplementationOnANetwork() {
        JsonNode known = Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse");
        follow(TruthNetworks.objective(known), 40, 1e-9, Truth.vector(known.get("theta")));
    }

    @Test
    void findsRosenbrocksMinimum() {
        Steps steps = new Steps(new Bfgs(1), new Rosenbrock(), -1.2, 1);
        assertThat(steps.after(60)).containsExactly(new double[] {1, 1}, Offset.offset(1e-9));
    }

    @Test
    void standsStillAtAMinimum() {
        Steps steps = new Steps(new Bfgs(1), new Quadratic(1, 3), 0, 0);
        assertThat(steps.after(3)).containsExactly(0, 0);
    }

    @Test
    void tooManyWeightsAreRefusedInWords() {
        Stepper stepper = new Bfgs(1).stepper(50_000);
        double[] weights = new double[50_000];
        BatchOracle oracle = new BatchOracle(new Quadratic(1, 3), new Quadratic(1, 3).evaluator());
        assertThatThrownBy(() -> stepper.step(weights, oracle, weights.clone()))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("at most 2000");
    }
}
