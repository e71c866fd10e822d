package errorscape.render;

import errorscape.slice.Box;

/// Where a point of a slice lies in a picture: the law behind a camera. Immutable.
///
/// The world is centred on the box: X along the first direction and Y along the second, within -1..1, Z
/// upwards. The camera turns it about the vertical, tilts it, and divides by the distance:
///
/// - `x = centreX + S * right / w` and `y = centreY - S * up / w` in pixels, with `w = 1 - p * towards`;
/// - depth is `towards / w`, larger is nearer. It is linear across the picture of a plane, and `1 / w = 1 + p *
/// depth`.
///
/// The perspective `p` falls to 0 straight above, where heights then have no influence on the picture.
public final class Projection {
    /// Height of the surface in the world, whose base is 2 wide.
    public static final double RELIEF = 0.78;

    /// How far the block's foot lies below the foot of the scale, in the world.
    public static final double PLINTH = 0.05;

    private static final double PERSPECTIVE = 0.2;

    /// The tilt over which the fit of the map becomes the fit of the terrain, in radians.
    private static final double BLEND = 0.6;

    private final Camera camera;
    private final Viewport viewport;
    private final Box box;
    private final LossScale scale;
    public final double halfX;
    public final double halfY;
    public final double cosAzimuth;
    public final double sinAzimuth;
    public final double cosElevation;
    public final double sinElevation;
    public final double perspective;
    public final double pixels;
    public final double centreX;
    public final double centreY;
    private final double fractionFactor;
    private final double fractionShift;

    public Projection(Camera camera, Viewport viewport, Box box, LossScale scale) {
        this.camera = camera;
        this.viewport = viewport;
        this.box = box;
        this.scale = scale;
        double longer = Math.max(box.a().length(), box.b().length());
        boolean square = viewport.aspect() == Viewport.Aspect.SQUARE;
        halfX = square ? 1 : box.a().length() / longer;
        halfY = square ? 1 : box.b().length() / longer;
        cosAzimuth = StrictMath.cos(camera.azimuth());
        sinAzimuth = StrictMath.sin(camera.azimuth());
        double elevation = Math.clamp(camera.elevation(), 0.05, Math.PI / 2);
        boolean above = elevation > Math.PI / 2 - 1e-9;
        cosElevation = above ? 0 : StrictMath.cos(elevation);
        sinElevation = above ? 1 : StrictMath.sin(elevation);
        perspective = PERSPECTIVE * cosElevation;

        double tilt = Math.min(1, (Math.PI / 2 - elevation) / BLEND);
        double terrain = above ? 0 : tilt * tilt * (3 - 2 * tilt);
        Margins margins = Margins.of(viewport);
        double wide = Math.max(1, viewport.width() - margins.left() - margins.right());
        double high = Math.max(1, viewport.height() - margins.top() - margins.bottom());
        double mapX = Math.abs(cosAzimuth) * halfX + Math.abs(sinAzimuth) * halfY;
        double mapY = Math.abs(sinAzimuth) * halfX + Math.abs(cosAzimuth) * halfY;
        double mapWorldPerPixel = Math.max(2 * mapX / wide, 2 * mapY / high);
        Extent extent = Extent.ofBlock(this);
        double terrainWorldPerPixel =
                Math.max((extent.right() - extent.left()) / wide, (extent.top() - extent.bottom()) / high);
        pixels = camera.zoom() / (mapWorldPerPixel + terrain * (terrainWorldPerPixel - mapWorldPerPixel));
        centreX = margins.left()
                + wide / 2
                + camera.panX() * viewport.smallerSide()
                - pixels * terrain * (extent.left() + extent.right()) / 2;
        centreY = margins.top()
                + high / 2
                - camera.panY() * viewport.smallerSide()
                + pixels * terrain * (extent.top() + extent.bottom()) / 2;

        boolean log = scale.kind() == LossScale.Kind.LOG;
        double low = log ? StrictMath.log(scale.low()) : scale.low();
        double high2 = log ? StrictMath.log(scale.high()) : scale.high();
        fractionFactor = 1 / (high2 - low);
        fractionShift = -low;
    }

    public Camera camera() {
        return camera;
    }

    public Viewport viewport() {
        return viewport;
    }

    public Box box() {
        return box;
    }

    public LossScale scale() {
        return scale;
    }

    /// Writes pixel x, pixel y and depth of a point of plane and loss to `out[0..2]`, which is modified. Losses
    /// off the scale lie at its end. NaN where an argument is NaN.
    public void project(double a, double b, double loss, double[] out) {
        place(box.a().fraction(a), box.b().fraction(b), fraction(loss), out);
    }

    /// The height of a loss, clipped to 0..1; NaN for NaN. Straight above, where heights do not matter,
    /// anything.
    public double fraction(double loss) {
        if (scale.kind() == LossScale.Kind.LINEAR) {
            return Math.clamp((loss + fractionShift) * fractionFactor, 0, 1);
        }
        return loss <= 0 ? 0 : Math.clamp((StrictMath.log(loss) + fractionShift) * fractionFactor, 0, 1);
    }

    /// The same for fractions of the box and of the scale, neither clipped.
    public void place(double u, double v, double fraction, double[] out) {
        double worldX = (2 * u - 1) * halfX;
        double worldY = (2 * v - 1) * halfY;
        double z = (fraction - 0.5) * RELIEF;
        double right = cosAzimuth * worldX + sinAzimuth * worldY;
        double back = cosAzimuth * worldY - sinAzimuth * worldX;
        // Straight above the height is multiplied by 0, which an infinite one must survive.
        double up = back * sinElevation + (cosElevation == 0 ? 0 : z * cosElevation);
        double towards = z * sinElevation - back * cosElevation;
        double shrink = 1 / (1 - perspective * towards);
        out[0] = centreX + pixels * right * shrink;
        out[1] = centreY - pixels * up * shrink;
        out[2] = towards * shrink;
    }

    /// How much nearer than a point the surface may be without hiding it: room for interpolation on the surface
    /// and for the width of a line, growing without bound towards straight above, where nothing is hidden.
    double tolerance() {
        double tangent = sinElevation / cosElevation;
        return 0.012 + 0.01 * tangent * tangent;
    }

    /// What a view keeps free at each side for axes and colour bar, in pixels.
    record Margins(double left, double top, double right, double bottom) {
        static Margins of(Viewport viewport) {
            double s = viewport.scale();
            boolean compact = viewport.smallerSide() < 420 * s;
            if (viewport.isTall()) {
                return new Margins(44 * s, 62 * s, 14 * s, 40 * s);
            }
            return compact ? new Margins(44 * s, 30 * s, 58 * s, 38 * s) : new Margins(60 * s, 40 * s, 80 * s, 52 * s);
        }
    }

    /// What the block needs as it is turned now: its sides from the view's centre, before scaling. Continuous in
    /// the camera, so that a picture that turns grows and shrinks without a jump.
    private record Extent(double left, double right, double top, double bottom) {
        static Extent ofBlock(Projection p) {
            double left = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double top = Double.NEGATIVE_INFINITY;
            double bottom = Double.POSITIVE_INFINITY;
            for (int corner = 0; corner < 8; corner++) {
                double x = (corner & 1) == 0 ? -p.halfX : p.halfX;
                double y = (corner & 2) == 0 ? -p.halfY : p.halfY;
                double z = (corner & 4) == 0 ? -RELIEF / 2 - PLINTH : RELIEF / 2;
                double back = p.cosAzimuth * y - p.sinAzimuth * x;
                double shrink = 1 / (1 - p.perspective * (z * p.sinElevation - back * p.cosElevation));
                double across = (p.cosAzimuth * x + p.sinAzimuth * y) * shrink;
                double up = (back * p.sinElevation + z * p.cosElevation) * shrink;
                left = Math.min(left, across);
                right = Math.max(right, across);
                top = Math.max(top, up);
                bottom = Math.min(bottom, up);
            }
            return new Extent(left, right, top, bottom);
        }
    }
}
