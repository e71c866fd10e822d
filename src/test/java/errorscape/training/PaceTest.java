package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PaceTest {
    private static final long MILLISECOND = 1_000_000;

    private final Pace pace = new Pace();

    @Test
    void an_unthrottled_race_is_always_due() {
        pace.set(0, 0);
        pace.took(3 * MILLISECOND, 3 * MILLISECOND);

        assertThat(pace.untilDue(3 * MILLISECOND)).isZero();
        assertThat(pace.due(3 * MILLISECOND)).isPositive();
    }

    @Test
    void with_a_share_of_a_quarter_it_rests_three_times_as_long_as_it_worked() {
        pace.set(0, 0);
        pace.share(0.25);
        pace.took(3 * MILLISECOND, 3 * MILLISECOND);

        assertThat(pace.untilDue(3 * MILLISECOND)).isEqualTo(9 * MILLISECOND);
        assertThat(pace.due(11 * MILLISECOND)).isZero();
        assertThat(pace.untilDue(12 * MILLISECOND)).isZero();
        assertThat(pace.due(12 * MILLISECOND)).isPositive();
    }

    @Test
    void a_share_does_not_change_a_throttled_race() {
        pace.set(100, 0);
        pace.share(0.25);
        long steps = pace.due(0);
        pace.took(3 * MILLISECOND, 3 * MILLISECOND);

        assertThat(steps).isEqualTo(1);
        assertThat(pace.untilDue(3 * MILLISECOND)).isEqualTo(7 * MILLISECOND);
    }
}
