package errorscape.render.raster;

import static errorscape.render.Scenes.picture;
import static errorscape.render.Scenes.pixel;
import static errorscape.render.Scenes.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.render.Argb;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.Levels;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Scenes;
import errorscape.render.SurfaceFrame;
import errorscape.render.SurfacePoint;
import errorscape.render.Viewport;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SurfaceRendererTest {
    private static final Camera TILTED = new Camera(-0.6, 0.62, 1, 0, 0);
    private static final int BACKGROUND = Palette.DARK.background();

    private static SurfaceFrame drawn(Executor executor, int parallelism, LossGrid grid, Camera camera) {
        SurfaceFrame frame = new SurfaceFrame(Scenes.WIDTH, Scenes.HEIGHT);
        new SurfaceRenderer(executor, parallelism)
                .render(grid, Scenes.scale(grid), ColourMap.VIRIDIS, camera, Palette.DARK, frame);
        return frame;
    }

    @Test
    void anyNumberOfThreadsDrawsTheSamePixels() {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            for (Camera camera : new Camera[] {Camera.MAP, TILTED, new Camera(2.1, 0.2, 3, 0.1, -0.2)}) {
                SurfaceFrame one = drawn(Runnable::run, 1, Scenes.hills(), camera);
                SurfaceFrame four = drawn(pool, 4, Scenes.hills(), camera);
                assertThat(four.argb()).isEqualTo(one.argb());
                assertThat(four.depth()).isEqualTo(one.depth());
                assertThat(four.u()).isEqualTo(one.u());
                assertThat(four.v()).isEqualTo(one.v());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anExecutorThatNeverComesToItDoesNotHoldThePictureUp() {
        SurfaceFrame alone = drawn(task -> {}, 4, Scenes.hills(), TILTED);
        assertThat(alone.argb())
                .isEqualTo(drawn(Runnable::run, 1, Scenes.hills(), TILTED).argb());
    }

    @Test
    void framesOfDifferentSizesTakeTurnsInOneRenderer() {
        SurfaceRenderer renderer = new SurfaceRenderer(Runnable::run, 1);
        SurfaceFrame large = new SurfaceFrame(Scenes.WIDTH, Scenes.HEIGHT);
        SurfaceFrame small = new SurfaceFrame(61, 47);
        LossGrid hills = Scenes.hills();
        for (LossGrid grid : new LossGrid[] {Scenes.bowl(), hills}) {
            renderer.render(grid, Scenes.scale(grid), ColourMap.VIRIDIS, TILTED, Palette.DARK, large);
            renderer.render(grid, Scenes.scale(grid), ColourMap.VIRIDIS, Camera.MAP, Palette.DARK, small);
        }
        assertThat(large.argb()).isEqualTo(picture(hills, TILTED).argb());
        assertThat(small.argb())
                .isEqualTo(picture(hills, Scenes.scale(hills), Camera.MAP, Viewport.of(61, 47))
                        .argb());
    }

    @Test
    void aFailureWhileDrawingReachesTheCaller() {
        Bands bands = new Bands(Runnable::run, 2);
        assertThatThrownBy(() -> bands.forEach(5, i -> {
                    throw new IllegalArgumentException("piece " + i);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("piece");
    }

    @Test
    void straightAboveEveryPixelShowsThePlaceThatProjectsToItsCentre() {
        LossGrid grid =
                Scenes.grid(new Box(new Range(-1, 3), new Range(0, 2)), 17, 33, (a, b) -> StrictMath.exp(a) + b * b);
        Viewport viewport = Viewport.of(Scenes.WIDTH, Scenes.HEIGHT);
        for (double azimuth : new double[] {0, 0.7, -2.3, Math.PI / 2}) {
            Camera camera = new Camera(azimuth, Math.PI / 2, 1.4, 0.1, -0.05);
            SurfaceFrame frame = picture(grid, Scenes.scale(grid), camera, viewport);
            double[] corner = placed(frame, 0, 0);
            double[] alongU = placed(frame, 1, 0);
            double[] alongV = placed(frame, 0, 1);
            double ux = alongU[0] - corner[0];
            double uy = alongU[1] - corner[1];
            double vx = alongV[0] - corner[0];
            double vy = alongV[1] - corner[1];
            double area = ux * vy - uy * vx;
            for (int i = 0; i < frame.u().length; i++) {
                double x = i % frame.width() + 0.5 - corner[0];
                double y = Math.floorDiv(i, frame.width()) + 0.5 - corner[1];
                double u = (x * vy - y * vx) / area;
                double v = (ux * y - uy * x) / area;
                double within = Math.min(Math.min(u, 1 - u), Math.min(v, 1 - v));
                if (within > 1e-9) {
                    assertThat(frame.u()[i]).isCloseTo((float) u, within(1e-6f));
                    assertThat(frame.v()[i]).isCloseTo((float) v, within(1e-6f));
                    assertThat(frame.depth()[i]).isNotEqualTo(SurfaceFrame.NOTHING);
                } else if (within < -1e-9) {
                    assertThat(frame.u()[i]).isNaN();
                    assertThat(frame.v()[i]).isNaN();
                    assertThat(frame.depth()[i]).isEqualTo(SurfaceFrame.NOTHING);
                }
            }
        }
    }

    private static double[] placed(SurfaceFrame frame, double u, double v) {
        double[] place = new double[3];
        frame.projection().place(u, v, 0.3, place);
        return place;
    }

    @Test
    void theFootOfTheBowlHasTheLowestColour() {
        SurfaceFrame frame = picture(Scenes.bowl(), Camera.MAP);
        double[] foot = project(frame, 0.02, 0.02, 0);
        assertThat(channelDifference(pixel(frame, (int) foot[0], (int) foot[1]), ColourMap.VIRIDIS.argb(0)))
                .isLessThanOrEqualTo(4);
    }

    private static int channelDifference(int one, int other) {
        int largest = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            largest = Math.max(largest, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return largest;
    }

    @Test
    void holesAreBackgroundAndTheRestIsNot() {
        LossGrid grid = Scenes.grid(
                Box.square(1),
                33,
                33,
                (a, b) -> Math.hypot(a - 0.5, b) < 0.25
                        ? Double.NaN
                        : Math.hypot(a + 0.5, b) < 0.25 ? Double.POSITIVE_INFINITY : 1 + a * b);
        SurfaceFrame frame = picture(grid, Camera.MAP);
        for (double a : new double[] {-0.5, 0.5}) {
            double[] hole = project(frame, a, 0, 1);
            assertThat(pixel(frame, (int) hole[0], (int) hole[1])).isEqualTo(BACKGROUND);
            assertThat(frame.pick(hole[0], hole[1])).isEmpty();
        }
        int background = 0;
        double[] from = project(frame, -1, 1, 1);
        double[] to = project(frame, 1, -1, 1);
        for (int row = (int) from[1] + 1; row < (int) to[1]; row++) {
            for (int column = (int) from[0] + 1; column < (int) to[0]; column++) {
                background += frame.pick(column + 0.5, row + 0.5).isEmpty() ? 1 : 0;
            }
        }
        double side = to[0] - from[0];
        // Each hole is a disc of radius 1/4 in a square of side 2, larger by up to a cell of 1/16 all round.
        double share = background / (side * side);
        assertThat(share).isBetween(2 * Math.PI * 0.25 * 0.25 / 4, 2 * Math.PI * 0.33 * 0.33 / 4);
    }

    @Test
    void aTerrainWithHolesOrNothingButHolesIsDrawn() {
        LossGrid ragged = Scenes.grid(Box.square(1), 17, 17, (a, b) -> a + b > 0.9 || a < -0.8 ? Double.NaN : 1 + a);
        assertThat(picture(ragged, TILTED).argb()).contains(BACKGROUND);
        LossGrid nothing = Scenes.grid(Box.square(1), 5, 5, (a, b) -> Double.NaN);
        assertThat(picture(nothing, TILTED).argb()).containsOnly(BACKGROUND);
    }

    @Test
    void lossesBeyondTheScaleAreShownAsClipped() {
        LossGrid bowl = Scenes.bowl();
        LossScale lower = new LossScale(LossScale.Kind.LINEAR, 0.2, 1);
        SurfaceFrame frame = picture(bowl, lower, Camera.MAP, Viewport.of(Scenes.WIDTH, Scenes.HEIGHT));
        assertThat(frame.clippedAbove()).isTrue();
        assertThat(frame.clippedBelow()).isTrue();
        assertThat(vividness(frame, 0.9, 0.9)).isLessThan(0.5 * vividness(ColourMap.VIRIDIS.argb(1)));
        assertThat(vividness(frame, 0.05, 0.05)).isLessThan(0.5 * vividness(ColourMap.VIRIDIS.argb(0)));
        // Within the scale, between two isolines.
        assertThat(vividness(frame, 0.69, 0.69)).isGreaterThan(0.8 * vividness(ColourMap.VIRIDIS.argb(0.94)));

        SurfaceFrame whole = picture(bowl, Camera.MAP);
        assertThat(whole.clippedAbove()).isFalse();
        assertThat(whole.clippedBelow()).isFalse();
    }

    private static double vividness(SurfaceFrame frame, double a, double b) {
        double[] place = project(frame, a, b, 1);
        return vividness(pixel(frame, (int) place[0], (int) place[1]));
    }

    /// Distance of a colour from grey.
    private static double vividness(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    @Test
    void aClippedTerrainIsFlatOnTop() {
        LossScale lower = new LossScale(LossScale.Kind.LINEAR, 0, 1);
        SurfaceFrame frame = picture(Scenes.bowl(), lower, TILTED, Viewport.of(Scenes.WIDTH, Scenes.HEIGHT));
        double[] corner = project(frame, 0.95, 0.95, 1.8);
        SurfacePoint picked = frame.pick(corner[0], corner[1]).orElseThrow();
        double[] back = project(frame, picked.a(), picked.b(), 1);
        assertThat(back[0]).isCloseTo(corner[0], within(0.1));
        assertThat(back[1]).isCloseTo(corner[1], within(0.1));
    }

    /// A ramp that leaves the scale at both ends within a few nodes, at 45 degrees to the grid.
    @Test
    void theEdgesOfClippedGroundAreStraight() {
        LossGrid ramp = Scenes.grid(Box.square(1), 33, 33, (a, b) -> 10 * (a + b));
        LossScale scale = new LossScale(LossScale.Kind.LINEAR, -2, 2);
        SurfaceFrame frame = picture(ramp, scale, TILTED, Viewport.of(Scenes.WIDTH, Scenes.HEIGHT));
        for (int row = 0; row < frame.height(); row++) {
            for (int column = 0; column < frame.width(); column++) {
                SurfacePoint point = frame.pick(column + 0.5, row + 0.5).orElse(null);
                if (point != null) {
                    double[] back = project(frame, point.a(), point.b(), 10 * (point.a() + point.b()));
                    // Corners are rounded to 1/256 pixel; a comb would be off by the height of a cell, a dozen pixels.
                    assertThat(back[0]).isCloseTo(column + 0.5, within(0.1));
                    assertThat(back[1]).isCloseTo(row + 0.5, within(0.1));
                }
            }
        }
    }

    @Test
    void aPeakBetweenTheNodesIsNotTakenForClipped() {
        LossGrid peak = Scenes.grid(Box.square(1), 10, 10, (a, b) -> 1 - a * a - b * b);
        SurfaceFrame frame = picture(peak, Camera.MAP);
        assertThat(frame.clippedAbove()).isFalse();
        assertThat(vividness(frame, 0, 0)).isGreaterThan(0.9 * vividness(ColourMap.VIRIDIS.argb(1)));
    }

    @Test
    void isolinesLieAtRoundLosses() {
        LossGrid bowl = Scenes.bowl();
        LossScale scale = new LossScale(LossScale.Kind.LINEAR, 0, 2);
        SurfaceFrame frame = picture(bowl, scale, Camera.MAP, Viewport.of(900, 800));
        Levels levels = new Levels(scale);
        int found = 0;
        for (int i = 1; i < levels.fractions.length - 1; i++) {
            double loss = scale.loss(levels.fractions[i]);
            double radius = Math.sqrt(loss);
            if (radius < 0.4 || radius > 0.98) {
                continue;
            }
            assertThat(contrast(frame, radius)).isGreaterThan(0.12);
            double gap = scale.loss(levels.fractions[i + 1] < 1 ? levels.fractions[i + 1] : 1) - loss;
            assertThat(contrast(frame, Math.sqrt(loss + gap / 2))).isLessThan(0.04);
            found++;
        }
        // 0.2, 0.4, 0.6 and 0.8.
        assertThat(found).isEqualTo(4);
    }

    /// How much a pixel differs in lightness from those five columns to either side: on light ground lines
    /// are darker, on dark ground lighter.
    private static double contrast(SurfaceFrame frame, double radius) {
        double[] place = project(frame, radius, 0.003, 1);
        int column = (int) place[0];
        int row = (int) place[1];
        double around = (Argb.luma(pixel(frame, column - 5, row)) + Argb.luma(pixel(frame, column + 5, row))) / 2;
        double most = 0;
        for (int dx = -1; dx <= 1; dx++) {
            most = Math.max(most, Math.abs(Argb.luma(pixel(frame, column + dx, row)) - around) / around);
        }
        return most;
    }

    @Test
    void aTransparentBackgroundStaysTransparentWithSmoothOutlines() {
        SurfaceFrame frame = new SurfaceFrame(Scenes.WIDTH, Scenes.HEIGHT);
        Palette d = Palette.DARK;
        Palette clear = new Palette(
                0,
                d.foreground(),
                d.muted(),
                d.halo(),
                d.accent(),
                d.minimum(),
                d.saddle(),
                d.maximum(),
                d.degenerate(),
                d.start());
        LossGrid grid = Scenes.hills();
        new SurfaceRenderer(Runnable::run, 1).render(grid, Scenes.scale(grid), ColourMap.VIRIDIS, TILTED, clear, frame);
        int transparent = 0;
        int opaque = 0;
        int between = 0;
        for (int argb : frame.argb()) {
            int alpha = argb >>> 24;
            transparent += alpha == 0 ? 1 : 0;
            opaque += alpha == 255 ? 1 : 0;
            between += alpha > 0 && alpha < 255 ? 1 : 0;
            // Colours are multiplied by opacity, so no channel exceeds it.
            assertThat(Math.max(argb >> 16 & 0xFF, Math.max(argb >> 8 & 0xFF, argb & 0xFF)))
                    .isLessThanOrEqualTo(alpha);
        }
        assertThat(transparent).isGreaterThan(1000);
        assertThat(opaque).isGreaterThan(1000);
        // About a pixel for each of the outline's, which goes once round the block.
        assertThat(between).isBetween(200, 3000);
    }

    @Test
    void theCoarsestGridIsDrawnToo() {
        LossGrid two = new LossGrid(Box.square(1), 2, 2, new double[] {0, 1, 1, 0});
        assertThat(picture(two, TILTED).pick(Scenes.WIDTH / 2.0, Scenes.HEIGHT / 2.0))
                .isPresent();
    }

    @Test
    void anExtremeZoomIsDrawn() {
        SurfaceFrame frame = picture(Scenes.hills(), new Camera(0.3, 0.6, 500, 0, 0));
        assertThat(frame.argb()).doesNotContain(0);
    }
}
