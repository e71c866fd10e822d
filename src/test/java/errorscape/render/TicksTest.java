package errorscape.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void linearTicksAreRound() {
        Ticks ticks = Ticks.linear(-2.6, 2.6, 6);
        assertThat(ticks.values()).containsExactly(-2, -1, 0, 1, 2);
        assertThat(ticks.labels()).containsExactly("−2", "−1", "0", "1", "2");
    }

    @Test
    void everyLabelOfAnAxisHasAsManyDecimals() {
        assertThat(Ticks.linear(0.3, 1.1, 5).labels()).containsExactly("0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void aNarrowRangeGetsLabelsThatDiffer() {
        Ticks ticks = Ticks.linear(0.69314668, 0.69314768, 5);
        assertThat(ticks.labels()).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    @Test
    void logarithmicTicksArePowersOfTenAndWhatFitsBetween() {
        Ticks few = Ticks.of(LossScale.Kind.LOG, 0.01, 100, 5);
        assertThat(few.labels()).containsExactly("0.01", "0.1", "1", "10", "100");
        Ticks many = Ticks.of(LossScale.Kind.LOG, 0.1, 10, 8);
        assertThat(many.labels()).containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
        assertThat(many.major()).containsExactly(true, false, false, true, false, false, true);
    }

    @Test
    void manyDecadesAreThinnedOut() {
        assertThat(Ticks.of(LossScale.Kind.LOG, 1e-30, 1, 6).count()).isBetween(3, 7);
    }

    @Test
    void aShortLogarithmicRangeIsTickedEvenly() {
        Ticks ticks = Ticks.of(LossScale.Kind.LOG, 0.3, 0.7, 5);
        assertThat(ticks.labels()).containsExactly("0.3", "0.4", "0.5", "0.6", "0.7");
    }

    @Test
    void anEmptyRangeHasNone() {
        assertThat(Ticks.of(LossScale.Kind.LINEAR, 1, 1, 5).count()).isZero();
        assertThat(Ticks.of(LossScale.Kind.LINEAR, Double.NaN, 1, 5).count()).isZero();
    }
}
