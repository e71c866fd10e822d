package errorscape.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttemptsTest {
    private final List<Throwable> told = new ArrayList<>();
    private final List<String> place = new ArrayList<>();
    private final Attempts attempts = new Attempts(told::add, new OutOfOrder() {
        @Override
        public void show(Throwable failure) {
            place.add("out of order");
        }

        @Override
        public void clear() {
            place.add("tried again");
        }
    });
    private int tries;

    private void fail() {
        tries++;
        throw new IllegalStateException();
    }

    @Test
    void what_fails_three_times_is_given_up_and_says_so_in_its_place() {
        for (int i = 0; i < 10; i++) {
            attempts.run(this::fail);
        }

        assertThat(tries).isEqualTo(Attempts.MOST);
        assertThat(told).hasSize(Attempts.MOST);
        assertThat(place).containsExactly("out of order");
    }

    @Test
    void it_is_tried_again_when_what_it_shows_is_another_thing() {
        for (int i = 0; i < 10; i++) {
            attempts.run(this::fail);
        }
        attempts.again();
        attempts.run(() -> tries++);

        assertThat(tries).isEqualTo(Attempts.MOST + 1);
        assertThat(place).containsExactly("out of order", "tried again");
    }

    @Test
    void failures_elsewhere_count_though_its_own_half_succeeds() {
        for (int i = 0; i < Attempts.MOST; i++) {
            attempts.run(() -> tries++);
            attempts.failed(new OutOfMemoryError());
        }

        assertThat(attempts.givenUp()).isTrue();
    }
}
