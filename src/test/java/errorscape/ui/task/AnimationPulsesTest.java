package errorscape.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/// Pulses of the true toolkit.
@UiTest
@NullUnmarked
final class AnimationPulsesTest {
    private final List<Throwable> told = new ArrayList<>();
    private final Ui ui;

    AnimationPulsesTest(Ui ui) {
        this.ui = ui;
    }

    // JavaFX mutes a timer that has failed a hundred times (AbstractPrimaryTimer).
    @Test
    void a_task_that_fails_more_than_a_hundred_times_holds_up_none_behind_it_and_the_timer_is_not_muted() {
        AtomicInteger behind = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        ui.run(() -> {
            AnimationPulses pulses = new AnimationPulses(told::add);
            Pulse[] tasks = new Pulse[2];
            tasks[0] = pulses.pulse(() -> {
                failed.incrementAndGet();
                throw new IllegalStateException("fails at every pulse");
            });
            tasks[1] = pulses.pulse(() -> {
                if (behind.incrementAndGet() < 150) {
                    // As if something else were shown at every pulse, so that it is never given up.
                    tasks[0].again();
                    tasks[1].request();
                }
            });
            tasks[0].request();
            tasks[1].request();
        });

        ui.until("so many pulses", () -> behind.get() == 150);
        assertThat(failed.get()).isGreaterThan(100);
    }

    @Test
    void out_of_memory_and_other_errors_of_one_task_are_told_and_the_others_go_on() {
        List<String> ran = new ArrayList<>();
        ui.run(() -> {
            AnimationPulses pulses = new AnimationPulses(told::add);
            pulses.pulse(() -> {
                        throw new OutOfMemoryError("Java heap space");
                    })
                    .request();
            pulses.pulse(() -> {
                        throw new StackOverflowError();
                    })
                    .request();
            pulses.pulse(() -> ran.add("behind")).request();
        });

        ui.until("the task behind", () -> ran.contains("behind"));
        assertThat(told).hasSize(2);
    }

    @Test
    void a_task_that_was_given_up_is_tried_again_when_the_window_shows_something_else() {
        AtomicInteger tries = new AtomicInteger();
        List<String> place = new ArrayList<>();
        OutOfOrder where = new OutOfOrder() {
            @Override
            public void show(Throwable failure) {
                place.add("out of order");
            }

            @Override
            public void clear() {
                place.add("tried again");
            }
        };
        AnimationPulses pulses = ui.call(() -> new AnimationPulses(told::add));
        Pulse[] task = new Pulse[1];
        ui.run(() -> {
            task[0] = pulses.pulse(
                    () -> {
                        if (tries.incrementAndGet() <= Attempts.MOST) {
                            task[0].request();
                            throw new IllegalStateException();
                        }
                    },
                    where);
            task[0].request();
        });
        ui.until("it to be given up", () -> !place.isEmpty());
        ui.run(task[0]::request);
        ui.settle();
        assertThat(tries).hasValue(Attempts.MOST);

        ui.run(pulses::again);
        ui.until("another try", () -> tries.get() == Attempts.MOST + 1);
        assertThat(place).containsExactly("out of order", "tried again");
    }

    @Test
    void a_view_that_was_given_up_says_so_over_its_picture_or_at_its_head() {
        StackPane picture = new StackPane();
        VBox column = new VBox(new Label("one"));
        Outage over = new Outage(() -> picture, "The picture");
        Outage atHead = new Outage(() -> column.getChildren().getLast(), "The column");
        ui.show(new VBox(picture, column), 300, 200);
        ui.run(() -> {
            over.show(new IllegalStateException());
            atHead.show(new OutOfMemoryError());
        });

        assertThat(((Label) picture.getChildren().getFirst()).getText())
                .startsWith("The picture cannot be shown: something went wrong inside (IllegalStateException).");
        assertThat(((Label) column.getChildren().getFirst()).getText())
                .startsWith("The column cannot be shown: there is not enough memory.");
        ui.run(() -> {
            over.clear();
            atHead.clear();
        });
        assertThat(picture.getChildren()).isEmpty();
        assertThat(column.getChildren()).hasSize(1);
    }
}
