package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Vectors;
import errorscape.objective.WeightLayout;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StabilityBoundTest {
    private static final double CURVATURE = 3;

    /// `3 x^2 / 2`.
    private record Parabola() implements Stepper.Oracle {
        @Override
        public WeightLayout layout() {
            return WeightLayout.ofVariables("x");
        }

        @Override
        public double gradient(double[] weights, double[] gradient) {
            gradient[0] = CURVATURE * weights[0];
            return value(weights);
        }

        @Override
        public double value(double[] weights) {
            return CURVATURE * weights[0] * weights[0] / 2;
        }

        @Override
        public void hessianVector(double[] weights, double[] direction, double[] product) {
            product[0] = CURVATURE * direction[0];
        }

        @Override
        public void hessian(double[] weights, double[] hessian) {
            hessian[0] = CURVATURE;
        }

        @Override
        public void gaussNewton(double[] weights, double[] matrix) {
            hessian(weights, matrix);
        }
    }

    static Stream<OptimizerSettings> settings() {
        Around decay = new Around(0.5, false, 0, 0);
        Around apart = new Around(0.5, true, 0, 0);
        return Stream.of(
                new Sgd(1, 0),
                new Sgd(1, 0.9),
                new Sgd(1, 0.9, 0.5, false),
                new Sgd(1, 0, 0.5, false),
                new Sgd(1, 0.6, 0, true),
                new Sgd(1, 0.6, 0.3, true),
                new Recipe(new Sgd(1, 0.5), decay, Schedule.CONSTANT),
                new Recipe(new Sgd(1, 0), apart, Schedule.CONSTANT));
    }

    /// How far from the minimum of `3 x^2 / 2` many steps from 1 end.
    private static double after(OptimizerSettings settings, int steps) {
        Stepper stepper = settings.stepper(1);
        double[] weights = {1};
        double most = 0;
        for (int k = 0; k < steps; k++) {
            stepper.step(weights, new Parabola(), new double[1]);
            most = k > steps - 20 ? Math.max(most, Vectors.norm(weights)) : 0;
        }
        return most;
    }

    @ParameterizedTest
    @MethodSource("settings")
    void steps_shrink_just_below_the_bound_and_grow_just_above(OptimizerSettings settings) {
        double rate = StabilityBound.of(settings).orElseThrow().rate(CURVATURE);

        assertThat(after(settings.withLearningRate(0.99 * rate), 4000)).isLessThan(1e-3);
        assertThat(after(settings.withLearningRate(1.01 * rate), 4000)).isGreaterThan(1e3);
    }

    @Test
    void there_is_none_for_an_optimizer_that_scales_its_steps_itself() {
        assertThat(StabilityBound.of(Adam.TYPE.create(Map.of()))).isEmpty();
        assertThat(StabilityBound.of(new Sgd(1, 0, 1, false))).isEmpty();
    }

    @Test
    void where_nothing_curves_upwards_any_rate_is_stable() {
        assertThat(StabilityBound.DESCENT.rate(-1)).isInfinite();
        assertThat(StabilityBound.DESCENT.formula()).isEqualTo("2/λ max");
    }
}
