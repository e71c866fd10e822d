package errorscape.render.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.render.Camera;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.Scenes;
import errorscape.render.SurfaceFrame;
import errorscape.render.Viewport;
import errorscape.slice.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurfaceLinesTest {
    private static final int GREEN = 0xFF00FF00;

    private static Scene scene() {
        return Scenes.scene(Scenes.bowl(), List.of(), List.of());
    }

    private static List<DisplayList.Item> items(Scene scene, Camera camera) {
        SurfaceFrame frame = Scenes.picture(scene.grid(), scene.scale(), camera, Viewport.of(800, 600));
        return Overlay.compose(scene, frame, Palette.DARK).items();
    }

    private static List<DisplayList.Polyline> green(Scene scene, Camera camera) {
        return items(scene, camera).stream()
                .filter(item ->
                        item instanceof DisplayList.Polyline line && (line.colour() & 0xFFFFFF) == (GREEN & 0xFFFFFF))
                .map(DisplayList.Polyline.class::cast)
                .toList();
    }

    @Test
    void aLineOnTheSurfaceFollowsItBetweenItsPoints() {
        Scene scene = scene().with(
                        List.of(Scene.Line.onSurface(new double[] {-0.9, 0.9}, new double[] {0, 0}, GREEN, 0, "")),
                        List.of(),
                        List.of());
        Camera level = new Camera(0, 1, 1, 0, 0);
        SurfaceFrame frame = Scenes.picture(scene.grid(), scene.scale(), level, Viewport.of(800, 600));
        double middle = Scenes.project(frame, 0, 0, 0)[1];
        double end = Scenes.project(frame, -0.9, 0, 0.81)[1];
        DisplayList.Polyline line = green(scene, level).getFirst();
        double lowest = 0;
        for (double y : line.ys()) {
            lowest = Math.max(lowest, y);
        }
        assertThat(lowest).isCloseTo(middle, within(1.5));
        assertThat(line.ys()[0]).isCloseTo(end, within(1.5));
    }

    @Test
    void aLineWithHeightsOfItsOwnIsStraight() {
        Scene scene = scene().with(
                        List.of(new Scene.Line(
                                new double[] {-0.9, 0.9}, new double[] {0, 0}, new double[] {1.8, 1.8}, GREEN, 3, "")),
                        List.of(),
                        List.of());
        DisplayList.Polyline line = green(scene, Camera.TERRAIN).getFirst();
        assertThat(line.xs()).hasSize(2);
        assertThat(line.dash()).isEqualTo(3);
    }

    @Test
    void anArrowHasAHeadAtItsEndAndALabel() {
        Scene scene =
                scene().with(List.of(), List.of(new Scene.Arrow(-0.5, -0.5, 0.4, 0.3, "−gradient", GREEN)), List.of());
        SurfaceFrame frame = Scenes.picture(scene.grid(), scene.scale(), Camera.MAP, Viewport.of(800, 600));
        double[] end = Scenes.project(frame, -0.1, -0.2, 0);
        List<DisplayList.Item> items = items(scene, Camera.MAP);
        DisplayList.Polygon head = items.stream()
                .filter(item -> item instanceof DisplayList.Polygon area && area.fill() == GREEN)
                .map(DisplayList.Polygon.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(head.xs()[1]).isCloseTo(end[0], within(0.01));
        assertThat(head.ys()[1]).isCloseTo(end[1], within(0.01));
        assertThat(items)
                .anyMatch(item ->
                        item instanceof DisplayList.Text text && text.text().equals("−gradient"));
    }

    @Test
    void anArrowThatLeavesTheBoxEndsAtItsEdgeWithAnOpenHead() {
        Scene scene = scene().with(List.of(), List.of(new Scene.Arrow(0, 0, 50, 25, "", GREEN)), List.of());
        SurfaceFrame frame = Scenes.picture(scene.grid(), scene.scale(), Camera.MAP, Viewport.of(800, 600));
        double[] edge = Scenes.project(frame, 1, 0.5, 0);
        List<DisplayList.Polyline> lines = green(scene, Camera.MAP);
        DisplayList.Polyline shaft = lines.getFirst();
        assertThat(shaft.xs()[shaft.xs().length - 1]).isCloseTo(edge[0], within(0.01));
        assertThat(shaft.ys()[shaft.ys().length - 1]).isCloseTo(edge[1], within(0.01));
        assertThat(lines.getLast().xs()).hasSize(3);
        assertThat(items(scene, Camera.MAP))
                .noneMatch(item -> item instanceof DisplayList.Polygon area && area.fill() == GREEN);
    }

    @Test
    void whatIsNotFiniteOrOutsideDrawsNothing() {
        Scene scene = scene().with(
                        List.of(Scene.Line.onSurface(new double[] {Double.NaN, 5}, new double[] {0, 7}, GREEN, 0, "")),
                        List.of(new Scene.Arrow(3, 3, 1, 1, "away", GREEN), new Scene.Arrow(0, 0, 0, 0, "", GREEN)),
                        List.of(new Scene.Area(new Box(new Range(5, 6), new Range(5, 6)), "far", GREEN)));
        assertThat(green(scene, Camera.TERRAIN)).isEmpty();
    }

    @Test
    void anAreaIsFramedWithinTheBox() {
        Scene scene = scene().with(
                        List.of(),
                        List.of(),
                        List.of(new Scene.Area(new Box(new Range(0.2, 9), new Range(-0.5, 0.5)), "closer", GREEN)));
        SurfaceFrame frame = Scenes.picture(scene.grid(), scene.scale(), Camera.MAP, Viewport.of(800, 600));
        double right = 0;
        for (double x : green(scene, Camera.MAP).getFirst().xs()) {
            right = Math.max(right, x);
        }
        assertThat(right).isCloseTo(Scenes.project(frame, 1, 0, 0)[0], within(0.01));
    }

    @Test
    void theNetworksPointsAreRingedAndTheLegendNamesWhatIsThere() {
        Scene.Mark slice = new Scene.Mark(Scene.Shape.SADDLE, -0.5, 0, 0.25, "", false);
        Scene.Mark network = new Scene.Mark(Scene.Shape.NETWORK_SADDLE, 0.5, 0, 0.25, "", false);
        Scene scene = Scenes.scene(Scenes.bowl(), List.of(), List.of(slice, network));
        SurfaceFrame frame = Scenes.picture(scene.grid(), scene.scale(), Camera.MAP, Viewport.of(1200, 500));
        List<DisplayList.Item> items =
                Overlay.compose(scene, frame, Palette.DARK).items();
        double[] at = Scenes.project(frame, 0.5, 0, 0.25);
        assertThat(items)
                .anyMatch(item -> item instanceof DisplayList.Disc disc
                        && disc.outline() == Palette.DARK.saddle()
                        && Math.abs(disc.x() - at[0]) < 0.5);
        assertThat(items.stream()
                        .filter(DisplayList.Text.class::isInstance)
                        .map(item -> ((DisplayList.Text) item).text()))
                .contains("slice saddle", "saddle of the network")
                .doesNotContain("slice minimum");
    }

    @Test
    void aNamedPathHasItsNameBesideItsBall() {
        double[] a = {-0.5, -0.4};
        Scene.Trace trace = new Scene.Trace(a, a, new double[] {0.5, 0.32}, new double[] {0.5, 0.32}, 2, GREEN, "Adam");
        Scene scene = Scenes.scene(Scenes.bowl(), List.of(trace), List.of());
        assertThat(items(scene, Camera.MAP).stream()
                        .filter(item -> item instanceof DisplayList.Text text
                                && text.text().equals("Adam")))
                .isNotEmpty();
    }
}
