package errorscape.export.picture;

import errorscape.render.Camera;
import errorscape.render.DisplayList;
import errorscape.render.OverlayParts;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.render.TextWidths;
import errorscape.render.Viewport;
import errorscape.render.overlay.Overlay;
import errorscape.render.raster.SurfaceRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Draws scenes and charts into figures, one after the other; keeps the renderer's working memory between them. Used by
/// one thread.
public final class FigureComposer {
    private static final double CAPTION = 26;
    private static final double CAPTION_TEXT = 12;

    private final SurfaceRenderer renderer;
    private final SurfaceFrame frame = new SurfaceFrame(0, 0);

    /// Draws with some threads.
    ///
    /// @param executor helps to draw
    /// @param parallelism how many threads draw, this one among them
    public FigureComposer(Executor executor, int parallelism) {
        renderer = new SurfaceRenderer(executor, parallelism);
    }

    /// A chart in a rectangle of some size.
    @FunctionalInterface
    public interface Chart {
        /// Draws it in a rectangle from (0, 0).
        ///
        /// @param scale pixels a logical pixel
        DisplayList compose(double width, double height, double scale);
    }

    /// A scene as the window shows it.
    ///
    /// @param caption shown if the style wants one
    public Figure surface(Scene scene, Camera camera, PictureStyle style, String caption) {
        int high = heightAbove(style);
        frame.resize(Viewport.of(style.width(), high, style.scale()));
        renderer.render(scene.grid(), scene.scale(), style.colours(), camera, style.drawnWith(), frame);
        PictureParts parts = style.parts();
        DisplayList overlay = Overlay.compose(
                parts.axisNames() ? scene : withoutNames(scene),
                frame,
                style.palette(),
                new OverlayParts(parts.axes(), parts.colourBar(), parts.legend()));
        return new Figure(style, frame.argb().clone(), high, captioned(overlay, style, caption));
    }

    /// A chart.
    ///
    /// @param caption shown if the style wants one
    public static Figure chart(Chart chart, PictureStyle style, String caption) {
        DisplayList drawn = chart.compose(style.width(), heightAbove(style), style.scale());
        return new Figure(style, new int[0], 0, captioned(drawn, style, caption));
    }

    private static int heightAbove(PictureStyle style) {
        int strip = style.parts().caption() ? (int) Math.rint(CAPTION * style.scale()) : 0;
        return Math.max(1, style.height() - strip);
    }

    private static Scene withoutNames(Scene scene) {
        return new Scene(
                scene.grid(),
                scene.scale(),
                "",
                "",
                scene.lossName(),
                scene.traces(),
                scene.marks(),
                scene.lines(),
                scene.arrows(),
                scene.areas());
    }

    private static DisplayList captioned(DisplayList overlay, PictureStyle style, String caption) {
        if (!style.parts().caption()) {
            return overlay;
        }
        double size = CAPTION_TEXT * style.scale();
        double room = style.width() - 2 * size;
        double needed = TextWidths.width(caption, size, false);
        List<DisplayList.Item> items = new ArrayList<>(overlay.items());
        items.add(new DisplayList.Text(
                style.width() / 2.0,
                style.height() - CAPTION / 2 * style.scale(),
                caption,
                needed > room ? size * room / needed : size,
                false,
                style.palette().foreground(),
                0,
                DisplayList.Horizontal.CENTRE,
                DisplayList.Vertical.MIDDLE));
        return new DisplayList(items);
    }
}
