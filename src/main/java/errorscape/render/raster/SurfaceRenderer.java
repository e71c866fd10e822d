package errorscape.render.raster;

import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.Levels;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Projection;
import errorscape.render.SurfaceFrame;
import errorscape.slice.grid.LossGrid;
import java.util.Arrays;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Draws a slice's loss as a surface, from any camera: straight above it is a map.
///
/// Deferred: the triangles of a mesh are rasterised to depth and surface coordinates (straight above these are
/// known at once), then each pixel takes height, light and isolines from the grid itself. Rows are shared among threads
/// in bands; the pixels are
/// the same for any number of them. Keeps its working memory from frame to frame, so one renderer is not
/// for several threads at once; frames of different sizes and cameras may take turns in it.
public final class SurfaceRenderer {
    private static final int BAND_ROWS = 24;
    private static final int BLOCK_COLUMNS = 256;
    private static final int MESH_ROWS = 8;

    private final Bands bands;
    private final Vertices vertices = new Vertices();
    private @Nullable HeightField field;
    private @Nullable Levels levels;
    private final RowExtents covered = new RowExtents();
    /// One for each band, so that threads do not share them.
    private RowBuffer[] buffers = {};
    private int[] shaded = {};

    /// @param executor runs parts of a frame; a busy one only makes it slower
    /// @param parallelism how many threads share a frame, the caller's among them; at least 1
    public SurfaceRenderer(Executor executor, int parallelism) {
        bands = new Bands(executor, parallelism);
    }

    /// Draws into `target`, which is modified; its viewport says how large.
    ///
    /// @param palette a transparent background leaves the surroundings transparent
    public void render(
            LossGrid grid, LossScale scale, ColourMap colours, Camera camera, Palette palette, SurfaceFrame target) {
        HeightField heights = fieldOf(grid, scale);
        Levels lines = levels == null ? new Levels(scale) : levels;
        levels = lines;
        Projection projection = new Projection(camera, target.viewport(), grid.box(), scale);
        target.rendered(projection, colours, heights.clippedBelow(), heights.clippedAbove());
        if (target.viewport().isEmpty()) {
            return;
        }
        boolean map = MapRows.suffice(projection, heights);
        if (!map) {
            place(heights, projection);
        }
        int pixels = target.width() * target.height();
        if (shaded.length < pixels) {
            shaded = new int[pixels];
        }
        int[] unsmoothed = shaded;
        covered.resize(target.height());
        growBuffers((target.height() + BAND_ROWS - 1) / BAND_ROWS);
        RowRange places = map ? new MapRows(target, projection)::fill : triangles(target, heights);
        Shader shader = new Shader(heights, lines, colours, palette, projection, target, covered, unsmoothed);
        forBands(target, (first, end) -> {
            places.draw(first, end);
            for (int row = first; row < end; row++) {
                covered.clear(row);
            }
            RowBuffer buffer = buffers[first / BAND_ROWS];
            // Block by block: what a few rows of a block need of the grid stays in the processor's nearest cache.
            for (int column = 0; column < target.width(); column += BLOCK_COLUMNS) {
                int to = Math.min(target.width(), column + BLOCK_COLUMNS);
                for (int row = first; row < end; row++) {
                    shader.shade(row, column, to, buffer);
                }
            }
        });
        EdgeSmoother smoother = new EdgeSmoother(target, projection, covered, unsmoothed);
        forBands(target, (first, end) -> {
            for (int row = first; row < end; row++) {
                smoother.smoothRow(row);
            }
        });
    }

    private RowRange triangles(SurfaceFrame frame, HeightField heights) {
        Rasteriser rasteriser = new Rasteriser(vertices, frame, heights);
        return (first, end) -> {
            int from = first * frame.width();
            int to = end * frame.width();
            Arrays.fill(frame.depth(), from, to, SurfaceFrame.NOTHING);
            Arrays.fill(frame.u(), from, to, Float.NaN);
            Arrays.fill(frame.v(), from, to, Float.NaN);
            rasteriser.drawBand(first, end);
        };
    }

    private HeightField fieldOf(LossGrid grid, LossScale scale) {
        HeightField known = field;
        if (known == null || !known.isOf(grid, scale)) {
            known = new HeightField(grid, scale);
            field = known;
            levels = null;
        }
        return known;
    }

    private void place(HeightField heights, Projection projection) {
        vertices.resize(heights);
        int rows = vertices.rows;
        bands.forEach((rows + MESH_ROWS - 1) / MESH_ROWS, band -> {
            for (int row = band * MESH_ROWS; row < Math.min(rows, (band + 1) * MESH_ROWS); row++) {
                vertices.placeRow(row, heights, projection);
            }
        });
        vertices.placeWalls(heights, projection);
        vertices.placeEnds(heights, projection);
        vertices.boundTiles();
    }

    private void growBuffers(int count) {
        int had = buffers.length;
        if (had < count) {
            buffers = Arrays.copyOf(buffers, count);
            for (int i = had; i < count; i++) {
                buffers[i] = new RowBuffer(BLOCK_COLUMNS);
            }
        }
    }

    private void forBands(SurfaceFrame frame, RowRange work) {
        int count = (frame.height() + BAND_ROWS - 1) / BAND_ROWS;
        bands.forEach(count, band -> work.draw(band * BAND_ROWS, Math.min(frame.height(), (band + 1) * BAND_ROWS)));
    }

    private interface RowRange {
        void draw(int first, int end);
    }
}
