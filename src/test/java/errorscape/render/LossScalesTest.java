package errorscape.render;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Range;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossScalesTest {
    @Test
    void aTameSliceIsShownWhole() {
        LossScale scale = Scenes.scale(Scenes.bowl());
        assertThat(scale).isEqualTo(new LossScale(LossScale.Kind.LINEAR, 0, 2));
    }

    @Test
    void explodingCornersAreCutOffSoThatTheRestFillsThePicture() {
        LossGrid grid = Scenes.grid(Box.square(1), 65, 65, (a, b) -> 0.3 + a * a + StrictMath.exp(12 * (a + b)));
        LossScale scale = Scenes.scale(grid);
        assertThat(scale.high()).isLessThan(StrictMath.exp(24) / 1000);
        assertThat(scale.low()).isLessThan(0.5);
    }

    @ParameterizedTest
    @EnumSource
    void a_scale_ends_at_the_percentile_that_is_asked_for(LossScale.Kind kind) {
        // 1, 2, ... 101 in some order.
        LossGrid grid = Scenes.grid(new Box(new Range(0, 100), new Range(0, 1)), 101, 2, (a, b) -> 1 + Math.rint(a));
        assertThat(LossScales.suggest(grid, kind, OptionalInt.of(50)).scale().high())
                .isEqualTo(51);
        assertThat(LossScales.suggest(grid, kind, OptionalInt.of(90)).scale().high())
                .isEqualTo(91);
        assertThat(LossScales.suggest(grid, kind, OptionalInt.of(100)).scale().high())
                .isEqualTo(101);
        // A corner that a suggestion cuts off is shown where all is asked for.
        LossGrid wild = Scenes.grid(Box.square(1), 21, 21, (a, b) -> a == 1 && b == 1 ? 1e9 : 1 + a * a);
        assertThat(LossScales.suggest(wild, kind, OptionalInt.of(100)).scale().high())
                .isEqualTo(1e9);
        assertThat(LossScales.suggest(wild, kind).scale().high()).isLessThan(1e3);
    }

    @Test
    void theLowestLossIsNeverCutOffALinearScale() {
        LossGrid grid = Scenes.grid(Box.square(1), 21, 21, (a, b) -> a == 0 && b == 0 ? -50 : 1 + a);
        assertThat(Scenes.scale(grid).low()).isEqualTo(-50);
    }

    @Test
    void negativeLossesFallBackToLinearAndSayWhy() {
        LossGrid grid = Scenes.grid(Box.square(1), 9, 9, (a, b) -> a - 0.25);
        LossScales.Suggestion suggestion = LossScales.suggest(grid, LossScale.Kind.LOG);
        assertThat(suggestion.scale().kind()).isEqualTo(LossScale.Kind.LINEAR);
        assertThat(suggestion.remark().orElseThrow()).contains("positive").contains("−1.25");
    }

    @Test
    void anExactZeroDoesNotForbidALogarithmicScale() {
        LossScales.Suggestion suggestion = LossScales.suggest(Scenes.bowl(), LossScale.Kind.LOG);
        assertThat(suggestion.scale().kind()).isEqualTo(LossScale.Kind.LOG);
        assertThat(suggestion.remark()).isEmpty();
        assertThat(suggestion.scale().low()).isPositive();
    }

    @Test
    void oneLuckyNodeDoesNotStretchALogarithmicScale() {
        LossGrid grid = Scenes.grid(Box.square(1), 33, 33, (a, b) -> a == 0 && b == 0 ? 1e-30 : 1 + a * a + b * b);
        LossScale scale = LossScales.suggest(grid, LossScale.Kind.LOG).scale();
        assertThat(scale.low()).isGreaterThan(0.01);
    }

    @Test
    void sixDecadesAreKept() {
        LossGrid grid = Scenes.grid(Box.square(1), 33, 33, (a, b) -> StrictMath.pow(10, -6 * (a * a + b * b) / 2));
        LossScale scale = LossScales.suggest(grid, LossScale.Kind.LOG).scale();
        assertThat(scale.low()).isLessThan(1.1e-6);
        assertThat(scale.high()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFlatSliceHasAScaleAroundItsLoss(LossScale.Kind kind) {
        LossGrid grid = Scenes.grid(Box.square(1), 5, 5, (a, b) -> 0.7);
        LossScale scale = LossScales.suggest(grid, kind).scale();
        assertThat(scale.low()).isLessThan(0.7);
        assertThat(scale.high()).isGreaterThan(0.7);
    }

    @Test
    void aNearlyFlatSliceFillsThePictureToo() {
        LossGrid grid = Scenes.grid(Box.square(1), 9, 9, (a, b) -> 0.7 + 1e-7 * a);
        LossScale scale = Scenes.scale(grid);
        assertThat(scale.high() - scale.low()).isLessThan(3e-7);
    }

    @ParameterizedTest
    @EnumSource
    void nothingFiniteIsSaid(LossScale.Kind kind) {
        LossGrid grid = Scenes.grid(Box.square(1), 5, 5, (a, b) -> Double.NaN);
        assertThat(LossScales.suggest(grid, kind).remark().orElseThrow()).contains("finite");
    }
}
