package errorscape.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.function.FunctionObjective;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneQuantity;
import errorscape.slice.Quantity;
import errorscape.slice.grid.LossGrid;
import org.junit.jupiter.api.Test;

/// Which pictures turn into others.
final class SliceRequestTest {
    private static final Objective FUNCTION = FunctionObjective.of("x^2 + y^2");

    private static SliceRequest on(Plane plane) {
        return new SliceRequest(
                FUNCTION, new PlaneQuantity.Values(FUNCTION), Quantity.TRAINING_LOSS, plane, Box.square(1), 17);
    }

    private static Plane plane(int dimension) {
        double[] first = new double[dimension];
        double[] second = new double[dimension];
        first[0] = 1;
        second[1] = 1;
        return new Plane(new double[dimension], first, second, "first", "second");
    }

    private static ShownSlice picture(Plane plane) {
        return new ShownSlice(plane, Quantity.TRAINING_LOSS, new LossGrid(Box.square(1), 2, 2, new double[4]));
    }

    @Test
    void a_picture_turns_into_one_on_another_plane_of_the_same_space() {
        assertThat(on(plane(2)).canTurnFrom(on(plane(2)), picture(plane(2)), new double[2]))
                .isTrue();
    }

    @Test
    void a_picture_that_is_still_of_a_larger_network_does_not_turn() {
        assertThat(on(plane(2)).canTurnFrom(on(plane(2)), picture(plane(17)), new double[2]))
                .isFalse();
    }
}
