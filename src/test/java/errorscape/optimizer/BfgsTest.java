package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Vectors;
import errorscape.network.TruthNetworks;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.truth.Truth;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// BFGS against its other form: the guess `A` of the Hessian itself, `A <- A - A s s' A / s'As + y y' / s'y` (Nocedal
/// and
/// Wright 2006, 6.19), with a system of equations solved for each direction, from the places and gradients seen.
class BfgsTest {
    private static final Offset<Double> TOLERANCE = Offset.offset(1e-7);

    private static void directionsAreThoseOfTheDirectForm(Objective objective, int most, double... start) {
        Steps steps = new Steps(new Bfgs(1), objective, start);
        Evaluator evaluator = objective.evaluator();
        RealMatrix guess = MatrixUtils.createRealIdentityMatrix(start.length);
        double[] before = start.clone();
        double[] gradientBefore = new double[start.length];
        evaluator.gradient(before, gradientBefore);
        for (int k = 1; k <= most; k++) {
            double loss = evaluator.value(before);
            steps.step();
            RealVector s = column(Vectors.difference(steps.weights, before));
            RealVector direction = new LUDecomposition(guess)
                    .getSolver()
                    .solve(column(gradientBefore))
                    .mapMultiply(-1);
            double cosine = s.dotProduct(direction) / (s.getNorm() * direction.getNorm());
            assertThat(cosine).as("step %d", k).isCloseTo(1, TOLERANCE);
            double[] gradient = new double[start.length];
            double now = evaluator.gradient(steps.weights, gradient);
            double slope = column(gradientBefore).dotProduct(s);
            assertThat(now).as("fall of step %d", k).isLessThanOrEqualTo(loss + 1e-4 * slope);
            assertThat(Math.abs(column(gradient).dotProduct(s)))
                    .as("Wolfe %d", k)
                    .isLessThanOrEqualTo(-0.9 * slope + 1e-15);
            RealVector y = column(Vectors.difference(gradient, gradientBefore));
            if (k == 1) {
                guess = guess.scalarMultiply(y.dotProduct(y) / y.dotProduct(s));
            }
            RealVector as = guess.operate(s);
            guess = guess.subtract(as.outerProduct(as).scalarMultiply(1 / s.dotProduct(as)))
                    .add(y.outerProduct(y).scalarMultiply(1 / y.dotProduct(s)));
            before = steps.weights.clone();
            gradientBefore = gradient;
        }
    }

    private static RealVector column(double... x) {
        return new ArrayRealVector(x);
    }

    @Test
    void onRosenbrocksValley() {
        directionsAreThoseOfTheDirectForm(new Rosenbrock(), 30, -1.2, 1);
    }

    @Test
    void inALongBowl() {
        directionsAreThoseOfTheDirectForm(new Quadratic(1, 10, 100), 8, 1, 1, 1);
    }

    @Test
    void onANetwork() {
        var network = Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse");
        directionsAreThoseOfTheDirectForm(TruthNetworks.objective(network), 15, Truth.vector(network.get("theta")));
    }

    @Test
    void rosenbrocksMinimumIsFoundInFortySteps() {
        double[] end = new Steps(new Bfgs(1), new Rosenbrock(), -1.2, 1).after(40);
        assertThat(end[0]).isCloseTo(1, Offset.offset(1e-8));
        assertThat(end[1]).isCloseTo(1, Offset.offset(1e-8));
    }
}
