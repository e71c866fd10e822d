package errorscape.critical.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.TestFunction;
import errorscape.slice.TestFunctions;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersistenceTest {
    @Test
    void the_shallower_of_two_wells_ends_at_the_saddle_between_them() {
        // x^4 / 4 - x^2 / 2 + x / 10 beside a parabola: wells at the roots of x^3 - x + 1/10, solved by trigonometry.
        TestFunction.Curve wells =
                x -> new double[] {x * x * x * x / 4 - x * x / 2 + x / 10, x * x * x - x + 0.1, 3 * x * x - 1};
        double angle = StrictMath.acos(-0.1 * 1.5 * Math.sqrt(3)) / 3;
        double shallow = 2 / Math.sqrt(3) * StrictMath.cos(angle);
        double saddle = 2 / Math.sqrt(3) * StrictMath.cos(angle - 2 * Math.PI / 3);
        double difference = wells.at(saddle)[0] - wells.at(shallow)[0];

        List<SliceCriticalPoint> points = find(TestFunction.separable(wells, TestFunction.power(1, 2)), 2);

        assertThat(points)
                .extracting(SliceCriticalPoint::kind)
                .containsExactly(Kind.MINIMUM, Kind.MINIMUM, Kind.SADDLE);
        assertThat(points.get(0).persistence()).isInfinite();
        assertThat(points.get(1).a()).isCloseTo(shallow, within(1e-12));
        assertThat(points.get(1).persistence()).isCloseTo(difference, within(1e-14));
        assertThat(points.get(2).persistence()).isCloseTo(difference, within(1e-14));
    }

    @Test
    void of_himmelblaus_four_equal_minima_one_outlives_the_others() {
        List<SliceCriticalPoint> points = find(TestFunctions.himmelblau(), 6);
        List<Double> minima = points.stream()
                .filter(p -> p.kind() == Kind.MINIMUM)
                .map(SliceCriticalPoint::persistence)
                .sorted()
                .toList();
        List<Double> saddles = points.stream()
                .filter(p -> p.kind() == Kind.SADDLE)
                .map(SliceCriticalPoint::value)
                .sorted()
                .toList();

        // Around the one maximum four saddles join four minima in a ring: the highest joins nothing new below it.
        assertThat(minima.subList(0, 3)).isEqualTo(saddles.subList(0, 3));
        assertThat(minima.get(3)).isInfinite();
    }

    private static List<SliceCriticalPoint> find(TestFunction function, double radius) {
        return SliceCriticalPoints.find(
                        function,
                        TestFunction.plane(),
                        Box.square(radius),
                        SliceCriticalPoints.Options.DEFAULT,
                        ParallelFor.onCallingThread(),
                        () -> false)
                .points();
    }
}
