package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import errorscape.critical.kink.WindingNumber;
import errorscape.function.FunctionObjective;
import errorscape.math.Symmetric2;
import errorscape.parallel.EvaluatorPool;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.TestFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A minimum and a saddle 0.0002 boxes apart: the circle round one must leave out the other.
class WindingNumberTest {
    private static final double APART = 2e-4;

    /// `x^3/3 - h^2 x` has a minimum at h and a maximum at -h; the box is two units wide, so half the distance in x is
    /// the
    /// distance in boxes.
    private static final FunctionObjective PAIR = FunctionObjective.of("x^3/3 - " + APART * APART + "*x + y^2");

    private static final UnitPoint MINIMUM = at(0.5 + APART / 2);
    private static final UnitPoint SADDLE = at(0.5 - APART / 2);

    @Test
    void theCircleRoundAPointLeavesOutItsNeighbour() {
        assertThat(winding().ofPoint(MINIMUM, List.of(SADDLE))).hasValue(1);
        assertThat(winding().ofPoint(SADDLE, List.of(MINIMUM))).hasValue(-1);
    }

    @Test
    void thePointItselfAmongTheOthersIsNoNeighbour() {
        assertThat(winding().ofPoint(MINIMUM, List.of(MINIMUM, SADDLE))).hasValue(1);
    }

    @Test
    void aWiderCircleHoldsBothAndTheyCancel() {
        assertThat(winding().ofCircle(0.5, 0.5, 4 * APART)).hasValue(0);
    }

    private static UnitPoint at(double u) {
        return new UnitPoint(u, 0.5, 0, 0, 0, new Symmetric2(0, 0, 0));
    }

    private static WindingNumber winding() {
        EvaluatorPool pool = new EvaluatorPool(PAIR);
        SearchMeter meter = new SearchMeter(Long.MAX_VALUE);
        return new WindingNumber(
                () -> new UnitSlice(pool, TestFunction.plane(), Box.square(1), meter, () -> false),
                ParallelFor.onCallingThread(),
                () -> false,
                meter);
    }
}
