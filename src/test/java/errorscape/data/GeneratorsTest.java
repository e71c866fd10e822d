package errorscape.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GeneratorsTest {
    /// Coordinates are rounded to four decimals.
    private static final double ROUNDING = 1e-4;

    @Test
    void moons_without_noise_lie_on_two_half_circles() {
        Dataset moons = Generators.moons(101, 0, random());
        for (int i = 0; i < moons.count(); i++) {
            double x = moons.inputs()[0][i];
            double y = moons.inputs()[1][i];
            boolean upper = moons.targets()[0][i] == 0;
            assertThat(Math.hypot(x - (upper ? 0 : 1), y - (upper ? 0 : 0.5))).isEqualTo(1, within(ROUNDING));
            assertThat(upper ? y : 0.5 - y).isGreaterThanOrEqualTo(0);
        }
        assertThat(perClass(moons)).containsExactly(51, 50);
    }

    @Test
    void xor_has_four_corners_and_the_class_of_exactly_one() {
        Dataset xor = Generators.xor();
        assertThat(xor.inputs()).isDeepEqualTo(new double[][] {{0, 0, 1, 1}, {0, 1, 0, 1}});
        assertThat(xor.targets()).isDeepEqualTo(new double[][] {{0, 1, 1, 0}});
    }

    @Test
    void xor_clouds_lie_around_their_corners() {
        Dataset clouds = Generators.xorClouds(200, 0.1, random());
        for (int i = 0; i < clouds.count(); i++) {
            double x = clouds.inputs()[0][i];
            double y = clouds.inputs()[1][i];
            // Five standard deviations.
            assertThat(Math.abs(x - Math.rint(x))).isLessThan(0.5);
            assertThat(Math.rint(x) != Math.rint(y)).isEqualTo(clouds.targets()[0][i] == 1);
        }
        assertThat(perClass(clouds)).containsExactly(100, 100);
    }

    @Test
    void circles_without_noise_have_two_radii() {
        Dataset circles = Generators.circles(100, 0.4, 0, random());
        for (int i = 0; i < circles.count(); i++) {
            double radius = Math.hypot(circles.inputs()[0][i], circles.inputs()[1][i]);
            assertThat(radius).isEqualTo(circles.targets()[0][i] == 0 ? 1 : 0.4, within(ROUNDING));
        }
    }

    @Test
    void the_second_spiral_is_the_first_turned_by_half() {
        Dataset spirals = Generators.spirals(100, 1.5, 0, random());
        for (int i = 0; i < spirals.count(); i += 2) {
            for (double[] column : spirals.inputs()) {
                assertThat(column[i + 1]).isEqualTo(-column[i], within(ROUNDING));
            }
        }
        assertThat(perClass(spirals)).containsExactly(50, 50);
    }

    @Test
    void the_noise_of_the_sine_has_the_asked_for_deviation() {
        Dataset sine = Generators.sine(10_000, 0.2, random());
        double squares = 0;
        for (int i = 0; i < sine.count(); i++) {
            double residual = sine.targets()[0][i] - Math.sin(Math.PI * sine.inputs()[0][i]);
            squares += residual * residual;
        }
        // The standard error of a deviation from n normal residuals is sigma / sqrt(2 n) = 0.0014; five of them.
        assertThat(Math.sqrt(squares / sine.count())).isEqualTo(0.2, within(0.007));
    }

    @Test
    void the_same_seed_gives_the_same_points_and_another_seed_others() {
        Dataset first = Generators.moons(50, 0.1, new RandomStream(3, "moons"));
        Dataset same = Generators.moons(50, 0.1, new RandomStream(3, "moons"));
        Dataset other = Generators.moons(50, 0.1, new RandomStream(4, "moons"));
        assertThat(same.inputs()).isDeepEqualTo(first.inputs());
        assertThat(other.inputs()[0]).isNotEqualTo(first.inputs()[0]);
    }

    private static RandomStream random() {
        return new RandomStream(1, "test");
    }

    private static int[] perClass(Dataset dataset) {
        return IntStream.range(0, dataset.classNames().size())
                .map(c -> (int) IntStream.range(0, dataset.count())
                        .filter(i -> dataset.targets()[0][i] == c)
                        .count())
                .toArray();
    }
}
