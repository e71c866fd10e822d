package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.math.Vectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Optimizers where what they do is known in closed form.
class ClosedFormsTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-14);

    @Test
    void gradientDescentOnAQuadraticIsAGeometricSequence() {
        // truth/optimizers.json, closed_form: x_k = (1 - h)^k x_0, y_k = (1 - 10 h)^k y_0, unstable beyond h = 0.2.
        double[] weights = new Steps(new Sgd(0.15, 0), new Quadratic(1, 10), 3, 4).after(40);
        assertThat(weights[0]).isCloseTo(3 * Math.pow(0.85, 40), ROUNDING);
        assertThat(weights[1]).isCloseTo(4 * Math.pow(0.5, 40), ROUNDING);
        assertThat(Math.abs(new Steps(new Sgd(0.21, 0), new Quadratic(1, 10), 3, 4).after(200)[1]))
                .isGreaterThan(1e7);
    }

    @Test
    void momentumOscillatesWithTheSquareRootOfItselfAsRate() {
        // Complex roots of z^2 - (1 + mu - h c) z + mu have the magnitude sqrt(mu).
        double mu = 0.81;
        Steps steps = new Steps(new Sgd(0.1, mu), new Quadratic(1), 1);
        double b = 1 + mu - 0.1;
        double angle = Math.acos(b / (2 * 0.9));
        // x_0 = 1, x_1 = 1 - h: x_k = 0.9^k (cos k angle + s sin k angle).
        double s = ((1 - 0.1) / 0.9 - Math.cos(angle)) / Math.sin(angle);
        for (int k = 1; k <= 60; k++) {
            steps.step();
            double expected = Math.pow(0.9, k) * (Math.cos(k * angle) + s * Math.sin(k * angle));
            assertThat(steps.weights[0]).isCloseTo(expected, ROUNDING);
        }
    }

    @Test
    void nesterovFollowsItsRecursion() {
        // w_{k+1} = y - h c y with the look-ahead y = w + mu (w - w_before), in the variable that torch keeps.
        double mu = 0.9;
        double h = 0.05;
        double x = 1;
        double before = 1;
        Steps steps = new Steps(new Sgd(h, mu, 0, true), new Quadratic(2), 1);
        for (int k = 0; k < 30; k++) {
            steps.step();
            double ahead = x;
            double next = ahead - h * 2 * ahead;
            double look = next + mu * (next - before);
            before = next;
            x = look;
            assertThat(steps.weights[0]).isCloseTo(x, ROUNDING);
        }
    }

    @Test
    void adamsFirstStepHasTheLengthOfTheLearningRate() {
        double[] weights = new Steps(new Adam(0.1, 0.9, 0.999, 1e-12, false), new Quadratic(1, 10), 3, -4).after(1);
        assertThat(weights[0]).isCloseTo(2.9, Offset.offset(1e-12));
        assertThat(weights[1]).isCloseTo(-3.9, Offset.offset(1e-12));
    }

    @Test
    void lionMovesEveryWeightByTheSameLength() {
        double[] weights = new Steps(new Lion(0.1, 0.9, 0.99, 0.5), new Quadratic(1, 10), 3, -4).after(1);
        assertThat(weights).containsExactly(3 - 0.1 * (1 + 1.5), -4 + 0.1 * (1 + 2));
    }

    @Test
    void centredRmspropDividesByTheDeviation() {
        // One step: mean square 0.1 g^2, mean 0.1 g, variance 0.09 g^2.
        double[] weights = new Steps(new RmsProp(0.3, 0.9, 1e-15, 0, true), new Quadratic(1), 2).after(1);
        assertThat(weights[0]).isCloseTo(2 - 0.3 / 0.3, Offset.offset(1e-12));
    }

    @Test
    void sharpnessAwareDescentTakesTheGradientUphill() {
        // g = (6, 8) / |g| = 10, so uphill = w + 0.5 (0.6, 0.8).
        double[] weights = new Steps(new Sam(0.1, 0, 0.5), new Quadratic(2, 2), 3, 4).after(1);
        assertThat(weights[0]).isCloseTo(3 - 0.1 * 2 * 3.3, ROUNDING);
        assertThat(weights[1]).isCloseTo(4 - 0.1 * 2 * 4.4, ROUNDING);
    }

    @Test
    void newtonIsAtTheCriticalPointOfAQuadraticInOneStepEvenIfItIsASaddle() {
        double[] weights = new Steps(new Newton(1, 0), new Quadratic(1, -10, 3), 3, 4, 5).after(1);
        assertThat(Vectors.norm(weights)).isZero();
        double[] damped = new Steps(new Newton(0.5, 1), new Quadratic(1, 3), 8, 8).after(1);
        assertThat(damped).containsExactly(8 - 0.5 * 8 / 2.0, 8 - 0.5 * 24 / 4.0);
    }

    @Test
    void newtonConvergesQuadraticallyInRosenbrocksValley() {
        double[] weights = new Steps(new Newton(1, 0), new Rosenbrock(), -1.2, 1).after(7);
        assertThat(weights[0]).isCloseTo(1, Offset.offset(1e-12));
        assertThat(weights[1]).isCloseTo(1, Offset.offset(1e-12));
    }

    @Test
    void aSingularHessianIsToldWithTheRemedy() {
        Steps steps = new Steps(new Newton(1, 0), new Quadratic(1, 0), 3, 4);
        assertThatThrownBy(steps::step)
                .isInstanceOf(StepException.class)
                .hasMessageContaining("singular")
                .hasMessageContaining("damping");
        assertThat(steps.weights).containsExactly(3, 4);
    }

    @Test
    void saddleFreeNewtonRunsAwayFromASaddle() {
        // Along the axis that goes down the distance from the saddle doubles at every step; along the other it is gone.
        double[] weights = new Steps(new SaddleFreeNewton(1, 0), new Quadratic(1, -10), 3, 0.5).after(3);
        assertThat(weights[0]).isCloseTo(0, ROUNDING);
        assertThat(weights[1]).isCloseTo(4, ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void conjugateGradientsSolveAQuadraticInAsManyStepsAsThereAreWeights(ConjugateGradients.Formula formula) {
        double[] weights =
                new Steps(new ConjugateGradients(formula), new Quadratic(1, 2, 5, 20, 100), 1, 1, 1, 1, 1).after(5);
        assertThat(Vectors.norm(weights)).isLessThan(1e-10);
    }

    @ParameterizedTest
    @EnumSource
    void conjugateGradientsFindTheEndOfRosenbrocksValleyAndStayThere(ConjugateGradients.Formula formula) {
        Steps steps = new Steps(new ConjugateGradients(formula), new Rosenbrock(), -1.2, 1);
        steps.after(200);
        assertThat(Vectors.distance(steps.weights, new double[] {1, 1})).isLessThan(1e-6);
    }

    @Test
    void levenbergMarquardtLowersTheLossAtEveryStepAndArrives() {
        Steps steps = new Steps(new LevenbergMarquardt(0.001, 10), new Rosenbrock(), -1.2, 1);
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 60; k++) {
            double loss = steps.step();
            assertThat(loss).isLessThanOrEqualTo(before);
            before = loss;
        }
        assertThat(Vectors.distance(steps.weights, new double[] {1, 1})).isLessThan(1e-10);
    }

    @Test
    void gradientFlowDecaysExponentially() {
        // dx/dt = -c x; also where gradient descent with the same step would explode.
        double[] weights = new Steps(new GradientFlow(0.5, 1e-10), new Quadratic(1, 10), 3, 4).after(4);
        assertThat(weights[0]).isCloseTo(3 * Math.exp(-2), Offset.offset(1e-8));
        assertThat(weights[1]).isCloseTo(4 * Math.exp(-20), Offset.offset(1e-8));
    }

    @Test
    void lbfgsFirstStepIsTheGradientScaledToLengthOneAtMost() {
        // torch: t = min(1, 1 / |g|_1) * lr.
        double[] weights = new Steps(new Lbfgs(1, 10, Lbfgs.LineSearch.NONE), new Quadratic(1, 10), 3, 4).after(1);
        assertThat(weights[0]).isCloseTo(3 - 3 / 43.0, ROUNDING);
        assertThat(weights[1]).isCloseTo(4 - 40 / 43.0, ROUNDING);
    }

    @Test
    void langevinHasTheTemperatureAsMeanOfTheStationaryDistribution() {
        // x_{k+1} = (1 - h) x_k + sqrt(2 h T) z has the variance T / (1 - h / 2).
        Steps steps = new Steps(new Langevin(0.2, 0.5, 0, 7), new Quadratic(1), 0);
        steps.after(200);
        double sum = 0;
        int count = 200_000;
        for (int k = 0; k < count; k++) {
            steps.step();
            sum += steps.weights[0] * steps.weights[0];
        }
        // Some 20,000 independent draws: a standard error of one percent.
        assertThat(sum / count).isCloseTo(0.5 / 0.9, Offset.offset(0.03));
    }

    @Test
    void gradientNoiseFadesAsItsAnnealingSays() {
        // On a flat loss the steps are the noise: mean square r^2 eta / (1 + t)^annealing over many weights.
        int n = 20_000;
        Steps steps = new Steps(new GradientNoise(0.1, 0, 0.3, 0.55, 5), new Quadratic(new double[n]), new double[n]);
        for (int t = 0; t < 4; t++) {
            double[] before = steps.weights.clone();
            steps.step();
            double distance = Vectors.distance(steps.weights, before);
            double expected = 0.01 * 0.3 * Math.pow(1 + t, -0.55);
            assertThat(distance * distance / n / expected).isCloseTo(1, Offset.offset(0.04));
        }
    }

    @Test
    void anotherSeedGivesOtherNoise() {
        double[] one = new Steps(new GradientNoise(0.1, 0, 0.3, 0.55, 1), new Quadratic(1), 1).after(3);
        double[] same = new Steps(new GradientNoise(0.1, 0, 0.3, 0.55, 1), new Quadratic(1), 1).after(3);
        double[] other = new Steps(new GradientNoise(0.1, 0, 0.3, 0.55, 2), new Quadratic(1), 1).after(3);
        assertThat(one).isEqualTo(same).isNotEqualTo(other);
    }
}
