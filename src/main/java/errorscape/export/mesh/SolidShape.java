package errorscape.export.mesh;

import errorscape.render.LossScale;
import errorscape.render.Scene;
import errorscape.slice.Box;

/// Where points of a scene lie in the solid: the box is a square of some width, heights are as the picture's scale has
/// them, and below all lies a base.
///
/// @param width in millimetres
public record SolidShape(Box box, LossScale scale, double width) {
    /// As in the picture: the relief is this share of the base's width.
    private static final double RELIEF = 0.39;

    private static final double BASE = 0.03;
    private static final double TUBE = 0.008;

    public static SolidShape of(Scene scene, double width) {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("a solid is wider than 0 mm, not " + width);
        }
        return new SolidShape(scene.grid().box(), scene.scale(), width);
    }

    double x(double a) {
        return box.a().fraction(a) * width;
    }

    double y(double b) {
        return box.b().fraction(b) * width;
    }

    /// The height of a loss; those off the scale end there. NaN for NaN.
    double z(double loss) {
        return Double.isNaN(loss) ? Double.NaN : width * (BASE + RELIEF * Math.clamp(scale.fraction(loss), 0, 1));
    }

    /// The place of a loss on the scale.
    double share(double loss) {
        return Math.clamp(scale.fraction(loss), 0, 1);
    }

    /// Half the thickness of a path.
    double tube() {
        return TUBE * width;
    }
}
