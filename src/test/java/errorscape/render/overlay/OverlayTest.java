package errorscape.render.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Range;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    private static final int ORANGE = 0xFFFF9F43;
    private static final String LONG_NAME = "layer 2, unit 13 ← unit 11";

    /// A ridge `a = 0` of height 1 between two valleys.
    private static LossGrid ridge() {
        int n = 65;
        Box box = new Box(new Range(-2, 2), new Range(-1, 3));
        double[] values = new double[n * n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                double a = -2 + 4.0 * column / (n - 1);
                values[row * n + column] = 1.02 - Math.min(1, a * a);
            }
        }
        return new LossGrid(box, n, n, values);
    }

    private static Scene scene(List<Scene.Trace> traces, List<Scene.Mark> marks) {
        return new Scene(
                ridge(),
                new LossScale(LossScale.Kind.LINEAR, 0, 1.1),
                LONG_NAME,
                "random direction 2",
                "training loss",
                traces,
                marks);
    }

    private static SurfaceFrame frame(Scene scene, Camera camera, int width, int height) {
        SurfaceFrame frame = new SurfaceFrame(width, height);
        new SurfaceRenderer(Runnable::run, 1)
                .render(scene.grid(), scene.scale(), ColourMap.VIRIDIS, camera, Palette.DARK, frame);
        return frame;
    }

    private static Scene.Trace trace(double[] a, double[] b, double[] loss, double[] slice) {
        return new Scene.Trace(a, b, loss, slice, a.length, ORANGE);
    }

    private static List<DisplayList.Text> texts(DisplayList list) {
        return list.items().stream()
                .filter(DisplayList.Text.class::isInstance)
                .map(DisplayList.Text.class::cast)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000", "800, 500", "380, 300", "300, 500"})
    void noTextLeavesThePictureFromAnyCamera(int width, int height) {
        Scene scene = scene(List.of(), List.of(new Scene.Mark(Scene.Shape.START, 1.9, 2.9, 0.02, "start", true)));
        for (Camera camera : List.of(Camera.MAP, Camera.TERRAIN, new Camera(2.5, 0.3, 1, 0, 0))) {
            DisplayList list = Overlay.compose(scene, frame(scene, camera, width, height), Palette.DARK);
            for (DisplayList.Text text : texts(list)) {
                double[] box = Labels.box(text);
                assertThat(box[0]).as(text.text()).isGreaterThanOrEqualTo(0);
                assertThat(box[1]).as(text.text()).isGreaterThanOrEqualTo(0);
                assertThat(box[2]).as(text.text()).isLessThanOrEqualTo(width);
                assertThat(box[3]).as(text.text()).isLessThanOrEqualTo(height);
            }
        }
    }

    @Test
    void bothDirectionsAndTheLossAreNamed() {
        Scene scene = scene(List.of(), List.of());
        assertThat(texts(Overlay.compose(scene, frame(scene, Camera.MAP, 800, 500), Palette.DARK)))
                .extracting(DisplayList.Text::text)
                .contains(LONG_NAME, "random direction 2", "loss");
    }

    @Test
    void aTickOfTheMapLiesAtItsCoordinate() {
        Scene scene = scene(List.of(), List.of());
        SurfaceFrame frame = frame(scene, Camera.MAP, 800, 800);
        DisplayList.Text one = texts(Overlay.compose(scene, frame, Palette.DARK)).stream()
                .filter(t -> t.text().equals("1.0") && t.vertical() == DisplayList.Vertical.TOP)
                .findFirst()
                .orElseThrow();
        double[] pixel = new double[3];
        frame.projection().project(1, -1, 0, pixel);
        assertThat(one.x()).isCloseTo(pixel[0], Offset.offset(0.5));
    }

    @Test
    void aPathBehindTheRidgeIsFaintAndBeforeItSolid() {
        // Seen along the first direction from below zero, the far side of the ridge is hidden.
        Camera low = new Camera(-Math.PI / 2, 0.12, 1, 0, 0);
        double[] b = {0.5, 1, 1.5};
        double[] loss = {0.03, 0.03, 0.03};
        Scene far = scene(List.of(trace(new double[] {1.2, 1.2, 1.2}, b, loss, loss)), List.of());
        Scene near = scene(List.of(trace(new double[] {-1.2, -1.2, -1.2}, b, loss, loss)), List.of());
        SurfaceFrame frame = frame(far, low, 900, 600);
        boolean farIsLeft = hidden(far, frame) == 1;
        assertThat(farIsLeft ? hidden(near, frame) : hidden(far, frame)).isZero();
        assertThat(hidden(far, frame) + hidden(near, frame)).isEqualTo(1);
    }

    /// The number of faint stretches of the path.
    private static long hidden(Scene scene, SurfaceFrame frame) {
        return Overlay.compose(scene, frame, Palette.DARK).items().stream()
                .filter(item -> item instanceof DisplayList.Polyline line
                        && (line.colour() & 0xFFFFFF) == (ORANGE & 0xFFFFFF)
                        && line.colour() >>> 24 < 0xFF)
                .count();
    }

    @Test
    void aStemJoinsTheBallToTheSliceOnlyWhereTheLossesDiffer() {
        double[] a = {-1, -0.9};
        double[] b = {1, 1};
        Scene apart = scene(List.of(trace(a, b, new double[] {0.6, 0.6}, new double[] {0.05, 0.2})), List.of());
        Scene together = scene(List.of(trace(a, b, new double[] {0.05, 0.2}, new double[] {0.05, 0.2})), List.of());
        SurfaceFrame frame = frame(apart, Camera.TERRAIN, 900, 600);
        assertThat(stems(apart, frame) - stems(together, frame)).isEqualTo(2);
    }

    private static long stems(Scene scene, SurfaceFrame frame) {
        return Overlay.compose(scene, frame, Palette.DARK).items().stream()
                .filter(item -> item instanceof DisplayList.Polyline line
                        && (line.colour() & 0xFFFFFF) == (Palette.DARK.foreground() & 0xFFFFFF)
                        && line.xs().length == 2)
                .count();
    }

    @Test
    void aVeryLongPathIsReducedToItsPixels() {
        int n = 8192;
        double[] a = new double[n];
        double[] b = new double[n];
        double[] loss = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = -1 + 1e-4 * i / n;
            b[i] = 1;
            loss[i] = 0.5;
        }
        Scene scene = scene(List.of(trace(a, b, loss, loss)), List.of());
        int points = Overlay.compose(scene, frame(scene, Camera.MAP, 800, 500), Palette.DARK).items().stream()
                .mapToInt(item -> item instanceof DisplayList.Polyline line ? line.xs().length : 0)
                .max()
                .orElseThrow();
        assertThat(points).isLessThan(100);
    }

    @Test
    void aFrameWithoutAPictureHasNoOverlay() {
        Scene scene = scene(List.of(), List.of());
        assertThat(Overlay.compose(scene, new SurfaceFrame(100, 100), Palette.DARK)
                        .items())
                .isEmpty();
        assertThat(Overlay.compose(scene, frame(scene, Camera.MAP, 0, 0), Palette.DARK)
                        .items())
                .isEmpty();
    }

    @Test
    void pathsWithHolesAndInfinitiesDrawWhatIsFinite() {
        double[] a = {-1, Double.NaN, -0.5};
        double[] loss = {0.5, 0.4, Double.POSITIVE_INFINITY};
        Scene scene = scene(
                List.of(trace(a, new double[] {1, 1, 1}, loss, loss)),
                List.of(new Scene.Mark(Scene.Shape.SADDLE, 0, 0, Double.NaN, "saddle", true)));
        for (DisplayList.Item item : Overlay.compose(scene, frame(scene, Camera.TERRAIN, 600, 400), Palette.LIGHT)
                .items()) {
            if (item instanceof DisplayList.Polyline line) {
                assertThat(line.xs()).doesNotContain(Double.NaN);
                assertThat(line.ys()).doesNotContain(Double.NaN);
            }
        }
    }
}
