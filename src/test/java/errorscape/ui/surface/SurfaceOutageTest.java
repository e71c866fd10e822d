package errorscape.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import errorscape.slice.grid.LossGrid;
import errorscape.ui.common.AnimationPulses;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/// A view of the surface whose pictures fail on another thread.
@UiTest
@NullUnmarked
final class SurfaceOutageTest {
    private static final LossGrid GRID = new LossGrid(Box.square(1), 3, 3, new double[] {2, 1, 2, 1, 0, 1, 2, 1, 2});
    private static final Scene SCENE = new Scene(
            GRID,
            LossScales.suggest(GRID, LossScale.Kind.LINEAR, OptionalInt.empty()).scale(),
            "a",
            "b",
            "loss",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private final Ui ui;
    private final List<Throwable> told = new CopyOnWriteArrayList<>();
    private volatile boolean fails = true;

    SurfaceOutageTest(Ui ui) {
        this.ui = ui;
    }

    private SurfacePane pane() {
        SurfaceRenderer renderer = new SurfaceRenderer(
                task -> {
                    if (fails) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    task.run();
                },
                2);
        return new SurfacePane(
                Camera.MAP,
                (receiver, onFailure) -> new FrameWorker(
                        renderer, ColourMap.VIRIDIS, Runnable::run, Platform::runLater, onFailure, receiver),
                new AnimationPulses(told::add));
    }

    private static boolean saysSo(SurfacePane pane) {
        return pane.getChildren().stream()
                .anyMatch(node -> node instanceof Label label
                        && label.getText().startsWith("The picture of the surface cannot be shown"));
    }

    @Test
    void the_view_stops_trying_says_so_and_tries_again_in_other_colours() {
        SurfacePane pane = ui.call(this::pane);
        ui.show(pane, 300, 200);
        ui.run(() -> pane.setScene(SCENE));
        for (int i = 1; i < 20; i++) {
            Camera turned = Camera.MAP.towards(Camera.TERRAIN, i / 20.0);
            ui.run(() -> pane.setCamera(turned));
            ui.settle();
        }
        ui.until("the view to say so", () -> saysSo(pane));
        assertThat(told).hasSize(3);

        fails = false;
        ui.run(() -> pane.setPalette(Palette.LIGHT));
        ui.until("a picture", () -> pane.placeUnder(150, 100, true) != null);
        assertThat(ui.call(() -> saysSo(pane))).isFalse();
        assertThat(ui.call(() -> pane.pixelOf(new PlanePoint(0, 0, 0)))).isNotNull();
    }
}
