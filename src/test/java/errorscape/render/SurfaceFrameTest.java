package errorscape.render;

import static errorscape.render.Scenes.picture;
import static errorscape.render.Scenes.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceFrameTest {
    /// In pixels: corners are rounded to 1/256 of one, and the mesh's chords leave the surface by less than 1/100.
    private static final double PICK = 0.05;

    private static final Camera TILTED = new Camera(-0.6, 0.62, 1, 0, 0);

    @Test
    void aPlaceOnTheMapPicksBackTheRightPoint() {
        Box box = new Box(new Range(-2, 6), new Range(0.5, 0.9));
        LossGrid grid = Scenes.grid(box, 9, 17, (a, b) -> 1 + a * a + b);
        SurfaceFrame frame = picture(grid, Camera.MAP);
        for (double a : new double[] {-1.9, 0, 0.77, 5.9}) {
            for (double b : new double[] {0.51, 0.6, 0.777, 0.89}) {
                double[] pixel = project(frame, a, b, 1);
                SurfacePoint point = frame.pick(pixel[0], pixel[1]).orElseThrow();
                double[] back = project(frame, point.a(), point.b(), 1);
                assertThat(back[0]).isCloseTo(pixel[0], within(PICK));
                assertThat(back[1]).isCloseTo(pixel[1], within(PICK));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.62, 1.1, 1.5})
    void projectingAndPickingAgreeOnTheTerrain(double elevation) {
        SurfaceFrame frame = picture(Scenes.bowl(), new Camera(-0.6, elevation, 1, 0, 0));
        int picked = 0;
        for (int row = 0; row < frame.height(); row += 3) {
            for (int column = 0; column < frame.width(); column += 3) {
                SurfacePoint point = frame.pick(column + 0.5, row + 0.5).orElse(null);
                if (point != null) {
                    double loss = point.a() * point.a() + point.b() * point.b();
                    double[] pixel = project(frame, point.a(), point.b(), loss);
                    assertThat(pixel[0]).isCloseTo(column + 0.5, within(PICK));
                    assertThat(pixel[1]).isCloseTo(row + 0.5, within(PICK));
                    picked++;
                }
            }
        }
        assertThat(picked).isGreaterThan(500);
    }

    @Test
    void besideTheSurfaceNothingIsPickedButTheNearestPointIsFound() {
        SurfaceFrame frame = picture(Scenes.bowl(), Camera.MAP);
        double[] edge = project(frame, -1, 0.25, 0);
        assertThat(frame.pick(edge[0] - 5, edge[1])).isEmpty();
        SurfacePoint nearest = frame.nearest(edge[0] - 5, edge[1]).orElseThrow();
        double pixel = 2 / (project(frame, 1, 0, 0)[0] - project(frame, -1, 0, 0)[0]);
        assertThat(nearest.a()).isCloseTo(-1, within(pixel));
        assertThat(nearest.b()).isCloseTo(0.25, within(pixel));
    }

    @Test
    void theNearestPointIsFoundFromOutsideThePicture() {
        SurfaceFrame frame = picture(Scenes.bowl(), Camera.MAP);
        SurfacePoint corner = frame.nearest(5000, -3000).orElseThrow();
        double pixel = 2 / (project(frame, 1, 0, 0)[0] - project(frame, -1, 0, 0)[0]);
        assertThat(corner.a()).isCloseTo(1, within(pixel));
        assertThat(corner.b()).isCloseTo(1, within(pixel));
    }

    @Test
    void theNearestPointIsNoFartherThanAnyOther() {
        SurfaceFrame frame = picture(Scenes.hills(), TILTED);
        for (double[] pointer : new double[][] {{3, 3}, {390, 20}, {200, 290}, {10, 150}}) {
            SurfacePoint found = frame.nearest(pointer[0], pointer[1]).orElseThrow();
            double loss = 2 + StrictMath.sin(1.7 * found.a()) * StrictMath.cos(1.3 * found.b()) + 0.1 * found.a();
            double[] pixel = project(frame, found.a(), found.b(), loss);
            double distance = Math.hypot(pixel[0] - pointer[0], pixel[1] - pointer[1]);
            assertThat(distance).isCloseTo(leastDistance(frame, pointer), within(0.2));
        }
    }

    private static double leastDistance(SurfaceFrame frame, double[] pointer) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < frame.u().length; i++) {
            if (!Float.isNaN(frame.u()[i])) {
                double dx = i % frame.width() + 0.5 - pointer[0];
                double dy = Math.floorDiv(i, frame.width()) + 0.5 - pointer[1];
                least = Math.min(least, Math.hypot(dx, dy));
            }
        }
        return least;
    }

    @Test
    void theWallsUnderTheSurfaceArePictureButNotSurface() {
        SurfaceFrame frame = picture(Scenes.bowl(), TILTED);
        // Half way up the corner that stands in front.
        double[] corner = project(frame, 1, -1, 1);
        double[] other = project(frame, -1, -1, 1);
        double[] front = corner[1] > other[1] ? corner : other;
        int column = (int) front[0];
        int row = (int) front[1];
        assertThat(Scenes.pixel(frame, column, row)).isNotEqualTo(Palette.DARK.background());
        assertThat(frame.pick(column + 0.5, row + 0.5)).isEmpty();
    }

    @Test
    void pointsOnTheSurfaceAreSeenAndPointsBehindItAreHidden() {
        SurfaceFrame frame = picture(Scenes.bowl(), new Camera(0, 0.35, 1, 0, 0));
        double[] farRim = project(frame, 0, 0.9, 0.81);
        double[] behindTheNearRim = project(frame, 0, -0.85, 0.85 * 0.85 - 0.5);
        assertThat(frame.hides(farRim[0], farRim[1], farRim[2])).isFalse();
        assertThat(frame.hides(behindTheNearRim[0], behindTheNearRim[1], behindTheNearRim[2]))
                .isTrue();
    }

    @Test
    void straightAboveNothingIsHidden() {
        SurfaceFrame frame = picture(Scenes.bowl(), Camera.MAP);
        double[] below = project(frame, 0.9, 0.9, 0);
        assertThat(frame.hides(below[0], below[1], below[2])).isFalse();
    }

    @Test
    void anEmptyFrameSaysThatNothingHasBeenRendered() {
        SurfaceFrame frame = new SurfaceFrame(20, 10);
        assertThat(frame.isRendered()).isFalse();
        assertThat(frame.pick(3, 3)).isEmpty();
        assertThat(frame.nearest(3, 3)).isEmpty();
        assertThatThrownBy(frame::projection)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing has been rendered");
    }

    @Test
    void aFrameWithoutPixelsIsHarmless() {
        for (Viewport view : new Viewport[] {Viewport.of(0, 0), Viewport.of(0, 50), Viewport.of(50, 0)}) {
            SurfaceFrame frame = picture(Scenes.bowl(), Scenes.scale(Scenes.bowl()), TILTED, view);
            assertThat(frame.argb()).isEmpty();
            assertThat(frame.pick(0, 0)).isEmpty();
            assertThat(frame.nearest(0, 0)).isEmpty();
        }
    }
}
