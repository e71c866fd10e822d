package errorscape.render;

import static errorscape.render.Scenes.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.slice.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {
    /// Rounding of a few operations on numbers below a thousand.
    private static final double ROUNDING = 1e-9;

    private static final Box BOX = new Box(new Range(-3, 5), new Range(10, 12));
    private static final LossScale SCALE = new LossScale(LossScale.Kind.LOG, 0.01, 1);

    private static double[] place(Camera camera, Viewport viewport, double a, double b, double loss) {
        double[] pixel = new double[3];
        new Projection(camera, viewport, BOX, SCALE).project(a, b, loss, pixel);
        return pixel;
    }

    @Test
    void theMapShowsTheFirstDirectionToTheRightAndTheSecondUpwards() {
        Viewport view = Viewport.of(600, 500);
        double[] corner = place(Camera.MAP, view, -3, 10, 0.1);
        double[] right = place(Camera.MAP, view, 5, 10, 0.1);
        double[] above = place(Camera.MAP, view, -3, 12, 0.1);

        assertThat(right[0]).isGreaterThan(corner[0]);
        assertThat(right[1]).isCloseTo(corner[1], within(ROUNDING));
        assertThat(above[1]).isLessThan(corner[1]);
        assertThat(above[0]).isCloseTo(corner[0], within(ROUNDING));
    }

    @Test
    void straightAboveHeightsHaveNoInfluence() {
        Viewport view = Viewport.of(600, 500);
        double[] low = place(Camera.MAP, view, 4, 10.3, 0.01);
        double[] high = place(Camera.MAP, view, 4, 10.3, 1);
        assertThat(high[0]).isEqualTo(low[0]);
        assertThat(high[1]).isEqualTo(low[1]);
    }

    @Test
    void theMapFillsTheViewBetweenItsMargins() {
        Viewport view = Viewport.of(900, 500);
        Projection.Margins margins = Projection.Margins.of(view);
        assertThat(place(Camera.MAP, view, -3, 10, 0.1)[1]).isCloseTo(500 - margins.bottom(), within(ROUNDING));
        assertThat(place(Camera.MAP, view, -3, 12, 0.1)[1]).isCloseTo(margins.top(), within(ROUNDING));
    }

    @Test
    void aSquareBoxIsDrawnSquareAndATrueOneInProportion() {
        Viewport square = Viewport.of(600, 600);
        Viewport faithful = new Viewport(600, 600, 1, Viewport.Aspect.TRUE);
        assertThat(widthToHeight(square)).isCloseTo(1, within(ROUNDING));
        assertThat(widthToHeight(faithful)).isCloseTo(4, within(ROUNDING));
    }

    private static double widthToHeight(Viewport view) {
        double[] from = place(Camera.MAP, view, -3, 10, 0.1);
        double[] to = place(Camera.MAP, view, 5, 12, 0.1);
        return (to[0] - from[0]) / (from[1] - to[1]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.62, 1.0, 1.3, 1.5, 1.5707})
    void allOfTheBlockIsInViewAtZoomOneFromEverySide(double elevation) {
        Viewport view = Viewport.of(640, 480);
        for (int turn = 0; turn < 64; turn++) {
            Camera camera = new Camera(turn * Math.PI / 32, elevation, 1, 0, 0);
            for (int corner = 0; corner < 8; corner++) {
                double[] pixel = place(
                        camera,
                        view,
                        (corner & 1) == 0 ? -3 : 5,
                        (corner & 2) == 0 ? 10 : 12,
                        (corner & 4) == 0 ? 0.01 : 1);
                assertThat(pixel[0]).isBetween(0.0, 640.0);
                assertThat(pixel[1]).isBetween(0.0, 480.0);
            }
        }
    }

    @Test
    void theTerrainFillsTheViewFromEverySideWithoutAJump() {
        for (Viewport view : new Viewport[] {Viewport.of(1200, 480), Viewport.of(480, 900)}) {
            Projection.Margins margins = Projection.Margins.of(view);
            double[] before = place(new Camera(-0.01, 0.62, 1, 0, 0), view, 5, 12, 1);
            for (int turn = 0; turn < 628; turn++) {
                Camera camera = new Camera(turn * 0.01, 0.62, 1, 0, 0);
                double[] x = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
                double[] y = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
                for (int corner = 0; corner < 8; corner++) {
                    double[] pixel = place(
                            camera,
                            view,
                            (corner & 1) == 0 ? -3 : 5,
                            (corner & 2) == 0 ? 10 : 12,
                            (corner & 4) == 0 ? 0.01 : 1);
                    x = new double[] {Math.min(x[0], pixel[0]), Math.max(x[1], pixel[0])};
                    y = new double[] {Math.min(y[0], pixel[1]), Math.max(y[1], pixel[1])};
                }
                double wide = (x[1] - x[0]) / (view.width() - margins.left() - margins.right());
                double high = (y[1] - y[0]) / (view.height() - margins.top() - margins.bottom());
                // The plinth below the foot of the scale takes a few hundredths of the height.
                assertThat(Math.max(wide, high)).isBetween(0.93, 1 + ROUNDING);
                double[] now = place(camera, view, 5, 12, 1);
                assertThat(Math.hypot(now[0] - before[0], now[1] - before[1])).isLessThan(0.02 * view.width());
                before = now;
            }
        }
    }

    @Test
    void theTerrainGrowsOutOfTheMapWithoutAJump() {
        Viewport view = Viewport.of(640, 480);
        Camera nearly = new Camera(0, Math.PI / 2 - 1e-5, 1, 0, 0);
        for (double a : new double[] {-3, 1, 5}) {
            for (double loss : new double[] {0.01, 1}) {
                double[] map = place(Camera.MAP, view, a, 11.5, loss);
                double[] tilted = place(nearly, view, a, 11.5, loss);
                // A tilt of 1e-5 radians moves a point 200 pixels from the centre by a few thousandths of a pixel.
                assertThat(tilted[0]).isCloseTo(map[0], within(0.01));
                assertThat(tilted[1]).isCloseTo(map[1], within(0.01));
            }
        }
    }

    @Test
    void zoomAndPanMoveThePictureAsTheySay() {
        Viewport view = Viewport.of(640, 480);
        double[] centre = place(Camera.MAP, view, 1, 11, 0.1);
        double[] point = place(Camera.MAP, view, 3, 11, 0.1);
        double[] nearer = place(new Camera(0, Math.PI / 2, 2, 0, 0), view, 3, 11, 0.1);
        double[] moved = place(new Camera(0, Math.PI / 2, 1, 0.25, 0.1), view, 3, 11, 0.1);
        assertThat(nearer[0] - centre[0]).isCloseTo(2 * (point[0] - centre[0]), within(ROUNDING));
        assertThat(moved[0] - point[0]).isCloseTo(0.25 * 480, within(ROUNDING));
        assertThat(moved[1] - point[1]).isCloseTo(-0.1 * 480, within(ROUNDING));
    }

    @Test
    void heightsFollowTheScaleAndAreClippedAtItsEnds() {
        Camera camera = new Camera(0.4, 0.5, 1, 0, 0);
        Viewport view = Viewport.of(640, 480);
        double foot = place(camera, view, 1, 11, 0.01)[1];
        double top = place(camera, view, 1, 11, 1)[1];
        assertThat(place(camera, view, 1, 11, 100)[1]).isEqualTo(top);
        assertThat(place(camera, view, 1, 11, -5)[1]).isEqualTo(foot);
        assertThat(place(camera, view, 1, 11, 0.1)[1]).isBetween(top, foot);
        assertThat(top).isLessThan(foot);
    }

    @Test
    void aLossThatIsNotANumberHasNoPlaceOnATerrain() {
        SurfaceFrame frame = Scenes.picture(Scenes.bowl(), Camera.TERRAIN);
        assertThat(project(frame, 0, 0, Double.NaN)[1]).isNaN();
    }
}
