package errorscape.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.DisplayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class PictureWorkerTest {
    private static final DisplayList NOTHING = new DisplayList(List.of());

    private final PictureWorker worker = new PictureWorker(Runnable::run, Runnable::run);
    private final List<Throwable> failures = new ArrayList<>();
    private final List<PictureWorker.Picture> shown = new ArrayList<>();

    private void draw(Supplier<DisplayList> composer) {
        worker.draw(4, 3, 1, composer, shown::add, failures::add);
    }

    @Test
    void a_picture_that_cannot_be_composed_is_told_and_the_next_is_drawn() {
        draw(() -> {
            throw new IllegalStateException("no curve");
        });
        draw(() -> NOTHING);

        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(shown).hasSize(1);
    }

    @Test
    void neither_does_too_little_memory_end_all_pictures() {
        draw(() -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(worker.busy()).isFalse();
        assertThat(failures).singleElement().isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void a_picture_that_cannot_be_shown_is_told_too() {
        worker.draw(
                4,
                3,
                1,
                () -> NOTHING,
                picture -> {
                    throw new IllegalStateException("cannot be shown");
                },
                failures::add);

        assertThat(worker.busy()).isFalse();
        assertThat(failures).hasSize(1);
    }
}
