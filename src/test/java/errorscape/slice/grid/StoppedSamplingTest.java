package errorscape.slice.grid;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Range;
import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Line;
import errorscape.slice.PlaneQuantity;
import errorscape.slice.TestFunction;
import errorscape.slice.TestFunctions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// Sampling that is stopped hands over what it has, with the bits that it would have had.
final class StoppedSamplingTest {
    private static final Box BOX = new Box(new Range(-2, 2), new Range(-1, 3));
    private static final Objective LOSS = TestFunctions.rosenbrock();
    private static final Line LINE = Line.between(new double[] {-1, 0}, new double[] {1, 2}, "across");

    private static BooleanSupplier after(int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        return () -> left.getAndDecrement() <= 0;
    }

    @Test
    void aGridHasTheValuesItReachedAndNoOthers() {
        double[] all =
                GridSampler.sample(LOSS, TestFunction.plane(), BOX, 65, 65).values();
        double[] some = grid(after(20));
        long reached = Arrays.stream(some).filter(Double::isFinite).count();
        assertThat(reached).isPositive().isLessThan(all.length);
        for (int i = 0; i < all.length; i++) {
            assertThat(some[i]).isIn(all[i], Double.NaN);
        }
        assertThat(grid(() -> false)).isEqualTo(all);
    }

    private static double[] grid(BooleanSupplier stop) {
        return GridSampler.sampleUntil(
                        new PlaneQuantity.Values(LOSS),
                        TestFunction.plane(),
                        BOX,
                        new SamplingLevels.Size(65, 65),
                        ParallelFor.onCallingThread(),
                        stop)
                .values();
    }

    @Test
    void profilesHaveTheSamePlacesAndEndWhereTheyWereStopped() {
        Range range = new Range(-0.25, 1.25);
        LineProfile all = LineProfile.sample(LOSS, LINE, range, 1000);
        List<LineProfile> some = LineProfile.sampleUntil(List.of(LOSS, LOSS), LINE, range, 1000, after(3));
        int reached = some.getFirst().t().length;
        assertThat(reached).isBetween(2, 999);
        for (LineProfile profile : some) {
            assertThat(profile.t()).isEqualTo(Arrays.copyOf(all.t(), reached));
            assertThat(profile.values()).isEqualTo(Arrays.copyOf(all.values(), reached));
        }
        assertThat(LineProfile.sampleUntil(List.of(LOSS), LINE, range, 1000, () -> false)
                        .getFirst()
                        .values())
                .isEqualTo(all.values());
    }
}
