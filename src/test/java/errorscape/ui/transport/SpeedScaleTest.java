package errorscape.ui.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeedScaleTest {
    @Test
    void theLeftEndIsOneStepEveryTwoSecondsAndTheRightEndUnthrottled() {
        assertThat(SpeedScale.speed(0)).isEqualTo(0.5);
        assertThat(SpeedScale.text(0.5)).isEqualTo("a step in 2 s");
        assertThat(SpeedScale.speed(1)).isZero();
        assertThat(SpeedScale.text(0)).isEqualTo("unthrottled");
    }

    @Test
    void speedsGrowFromLeftToRight() {
        double before = 0;
        for (double t = 0; t < 0.985; t += 0.001) {
            assertThat(SpeedScale.speed(t)).isGreaterThanOrEqualTo(before);
            before = SpeedScale.speed(t);
        }
    }

    @Test
    void aSpeedOfTheSliderComesBackAsItself() {
        for (double t = 0; t <= 1; t += 0.01) {
            double speed = SpeedScale.speed(t);
            assertThat(SpeedScale.speed(SpeedScale.position(speed))).isEqualTo(speed);
        }
    }

    @Test
    void speedsReadAsPeopleSayThem() {
        assertThat(SpeedScale.text(60)).isEqualTo("60 steps/s");
        assertThat(SpeedScale.text(1.5)).isEqualTo("1.5 steps/s");
        assertThat(SpeedScale.text(1200)).isEqualTo("1200 steps/s");
    }
}
