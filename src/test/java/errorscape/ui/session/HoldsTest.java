package errorscape.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.lesson.Locks;
import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a lesson holds is not changed, and the rest is.
final class HoldsTest {
    private static final Scenario BEFORE = SampleScenarios.first();

    private final Holds holds = new Holds();

    static Stream<Arguments> changes() {
        return Stream.of(
                change(Control.SPEED, s -> s.withTraining(s.training().withStepsPerSecond(7))),
                change(Control.START, s -> s.withStart(s.start().withOffset(0.5, 0.5))),
                change(
                        Control.LEARNING_RATE,
                        s -> s.withTraining(s.training()
                                .withOptimizer(s.training().optimizer().withLearningRate(0.017)))));
    }

    private static Arguments change(Control control, UnaryOperator<Scenario> change) {
        return Arguments.of(control, change.apply(BEFORE));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeTouchesWhatItChangesAndNothingElse(Control control, Scenario next) {
        for (Control held : Control.values()) {
            holds.locksProperty().set(Locks.NONE.with(held, Hold.LOCKED));
            assertThat(holds.touched(BEFORE, next).isPresent()).as(held.name()).isEqualTo(held == control);
        }
    }

    @Test
    void theKeyFreesAll() {
        holds.locksProperty().set(Locks.NONE.with(Control.PLAY, Hold.HIDDEN));
        assertThat(holds.of(Control.PLAY)).isEqualTo(Hold.HIDDEN);
        holds.openProperty().set(true);
        assertThat(holds.holds(Control.PLAY)).isFalse();
        assertThat(holds.following(Control.PLAY).get()).isNull();
    }
}
