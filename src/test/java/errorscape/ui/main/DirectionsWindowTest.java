package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.Composition;
import errorscape.slice.Plane;
import errorscape.ui.session.PlaneKind;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import errorscape.ui.task.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Directions of the user's own, chosen in the true window.
@UiTest
@NullUnmarked
final class DirectionsWindowTest {
    private static final int WEIGHTS = 17;

    private final Ui ui;
    private Composition composition;
    private TestWindow window;
    private Optional<Path> chosen = Optional.empty();

    @TempDir
    private Path folder;

    DirectionsWindowTest(Ui ui) {
        this.ui = ui;
    }

    private final class OneFile implements FilePicker {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toOpenDirections() {
            return chosen;
        }

        @Override
        public Optional<Path> toSave(String suggestion) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new OneFile(), 1000, 960);
        composition = window.composition();
        ui.until(
                "the first picture",
                () -> composition.session().slice().shownProperty().get() != null);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    /// Two directions that are neither of length 1 nor at right angles.
    private Path file(int weights) throws IOException {
        String lines = IntStream.range(0, weights)
                .mapToObj(i -> i == 0 ? "2,1" : i == 1 ? "0,3" : "0,0")
                .collect(Collectors.joining("\n", "along,across\n", "\n"));
        return Files.writeString(folder.resolve("directions.csv"), lines);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PlaneKind> planes() {
        return (ComboBox<PlaneKind>) window.stage().getScene().lookup("#plane");
    }

    private Plane plane() {
        return composition.session().experimentProperty().get().plane();
    }

    @Test
    void a_file_of_directions_is_a_plane() throws IOException {
        chosen = Optional.of(file(WEIGHTS));
        ui.run(() -> planes().setValue(PlaneKind.DIRECTIONS));
        ui.until("the plane", () -> plane().firstName().equals("along"));
        ui.settle();
        double[] there = ui.call(() -> plane().lift(1, 2));
        double[] origin = ui.call(() -> plane().lift(0, 0));
        assertThat(there[0] - origin[0]).isCloseTo(4, within(1e-12));
        assertThat(there[1] - origin[1]).isCloseTo(6, within(1e-12));
        assertThat(ui.call(() -> planes().getValue())).isEqualTo(PlaneKind.DIRECTIONS);
    }

    @Test
    void a_file_for_another_network_is_refused_and_the_old_plane_stays_chosen() throws IOException {
        chosen = Optional.of(file(5));
        ui.run(() -> planes().setValue(PlaneKind.DIRECTIONS));
        ui.until("the complaint", () -> composition.session().noticeProperty().get() != null);
        ui.settle();
        Notice notice = ui.call(() -> composition.session().noticeProperty().get());
        assertThat(notice.text()).contains("5", "17");
        assertThat(ui.call(() -> planes().getValue())).isEqualTo(PlaneKind.FILTER);
    }

    @Test
    void what_comes_to_nothing_leaves_the_old_plane_chosen() {
        ui.run(() -> planes().setValue(PlaneKind.DIRECTIONS));
        ui.settle();
        assertThat(ui.call(() -> planes().getValue())).isEqualTo(PlaneKind.FILTER);
        ui.run(() -> planes().setValue(PlaneKind.POINTS));
        ui.settle();
        assertThat(ui.call(() -> planes().getValue())).isEqualTo(PlaneKind.FILTER);
        ui.run(() -> planes().setValue(PlaneKind.PATH));
        ui.until(
                "the complaint",
                () -> composition.session().noticeProperty().get() != null && planes().getValue() == PlaneKind.FILTER);
    }
}
