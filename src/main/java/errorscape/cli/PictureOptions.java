package errorscape.cli;

import errorscape.export.picture.PictureParts;
import errorscape.export.picture.PictureStyle;
import errorscape.math.ShortText;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.Palette;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How exported pictures look.
final class PictureOptions {
    private static final double RESOLUTION = 300;
    private static final int MOST_MILLIMETRES = 2000;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800",
            converter = PictureSize.Converter.class,
            description = "Size in pixels (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private PictureSize size;

    @Option(
            names = "--text-scale",
            paramLabel = "X",
            defaultValue = "1",
            description = "Enlarges text and lines, 0.5 to 8 (default: ${DEFAULT-VALUE}).")
    private double textScale;

    @Option(
            names = "--width-mm",
            paramLabel = "MM",
            description = "For print: the width in millimetres, in the shape of --size; of solids, that of the base"
                    + " (default: 100).")
    private @Nullable Double millimetres;

    @Option(
            names = "--font-pt",
            paramLabel = "PT",
            defaultValue = "8",
            description = "With --width-mm: size of the smallest text in points (default: ${DEFAULT-VALUE}).")
    private double points;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            defaultValue = "300",
            description = "With --width-mm: pixels an inch (default: ${DEFAULT-VALUE}).")
    private double resolution = RESOLUTION;

    @Option(
            names = "--theme",
            paramLabel = "dark|light",
            defaultValue = "dark",
            description = "Colours around the surface (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private RenderCommand.Theme theme;

    @Option(names = "--transparent", description = "Leave the background out.")
    private boolean transparent;

    @Option(
            names = "--colours",
            paramLabel = "MAP",
            defaultValue = "viridis",
            description = "Colours of the surface: ${COMPLETION-CANDIDATES}; cividis for any colour vision, greys for"
                    + " print without colours (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private ColourMap colours;

    @Option(names = "--caption", description = "A line below that says what is shown.")
    private boolean caption;

    @Option(
            names = "--axis-names",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Names of the axes (default: yes).")
    private boolean axisNames;

    @Option(
            names = "--legend",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "What glyphs stand for, and names beside paths (default: yes).")
    private boolean legend;

    @Option(
            names = "--camera",
            paramLabel = "AZIMUTH,ELEVATION[,ZOOM]",
            converter = CameraConverter.class,
            description = "Where the terrain is seen from, in degrees (default: as the scenario says).")
    private @Nullable Camera camera;

    /// A camera as typed.
    static final class CameraConverter implements ITypeConverter<Camera> {
        @Override
        public Camera convert(String text) {
            String[] parts = text.split(",", -1);
            try {
                double azimuth = Double.parseDouble(parts[0]);
                double elevation = Double.parseDouble(parts[1]);
                double zoom = parts.length > 2 ? Double.parseDouble(parts[2]) : 1;
                boolean possible =
                        Math.abs(azimuth) <= 3600 && elevation >= 3 && elevation <= 90 && zoom >= 0.1 && zoom <= 20;
                if (parts.length <= 3 && possible) {
                    return new Camera(azimuth / 180 * Math.PI, elevation / 180 * Math.PI, zoom, 0, 0);
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                // Told below.
            }
            throw new TypeConversionException(
                    "\"" + ShortText.of(text) + "\" is no camera; write azimuth and elevation in degrees,"
                            + " the latter from 3 to 90, as in -35,35, and a zoom from 0.1 to 20 if wanted");
        }
    }

    /// The camera of a terrain.
    Camera camera(Camera given) {
        return camera == null ? given : camera;
    }

    /// Width of solids in millimetres.
    double solidWidth() {
        return millimetres == null ? 100 : millimetres;
    }

    /// @throws IllegalArgumentException if there is no such picture; the message says what to change
    PictureStyle style() {
        require(textScale >= 0.5 && textScale <= 8, "--text-scale: the factor must be from 0.5 to 8, not " + textScale);
        require(points >= 3 && points <= 100, "--font-pt: text has from 3 to 100 points, not " + points);
        require(resolution >= 30 && resolution <= 2400, "--dpi: there are from 30 to 2400 pixels an inch");
        double width = solidWidth();
        require(
                width >= 10 && width <= MOST_MILLIMETRES,
                "--width-mm: the width is from 10 to " + MOST_MILLIMETRES + " mm, not " + width);
        PictureStyle style = PictureStyle.of(size.width(), size.height())
                .withSize(size.width(), size.height(), textScale)
                .withPalette(theme == RenderCommand.Theme.DARK ? Palette.DARK : Palette.LIGHT)
                .withColours(colours)
                .withTransparent(transparent)
                .withParts(PictureParts.ALL
                        .withCaption(caption)
                        .withAxisNames(axisNames)
                        .withLegend(legend));
        return millimetres == null ? style : style.printed(millimetres, points, resolution);
    }

    static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
