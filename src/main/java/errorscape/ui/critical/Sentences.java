package errorscape.ui.critical;

import errorscape.critical.SliceCriticalPoint;
import errorscape.ui.common.Numbers;

/// What a critical point of a slice is, in words: of the slice, and of the network. The two are never mixed up.
final class Sentences {
    /// Below this norm of the full gradient the point is a critical point of the network, too.
    private static final double FLAT = 1e-9;

    private Sentences() {}

    static String of(SliceCriticalPoint point) {
        String kind = switch (point.kind()) {
            case MINIMUM -> "Minimum";
            case SADDLE -> "Saddle point";
            case MAXIMUM -> "Maximum";
            case DEGENERATE -> "Degenerate critical point";
        };
        return kind + " of this slice at a = " + Numbers.measured(point.a(), 4) + ", b = "
                + Numbers.measured(point.b(), 4) + ". " + network(point.network());
    }

    private static String network(SliceCriticalPoint.NetworkView whole) {
        String directions = whole.index() < 0
                ? "Its Hessian is too large to be computed here."
                : whole.index() == 0
                        ? "None of its " + whole.dimension() + " directions of curvature goes down"
                                + (whole.nullity() > 0 ? ", " + whole.nullity() + " are flat." : ".")
                        : whole.index() + " of " + whole.dimension() + " directions of curvature go down.";
        if (whole.gradientNorm() > FLAT) {
            return "Not a critical point of the network: its whole gradient is "
                    + Numbers.measured(whole.gradientNorm(), 2) + " long. " + directions;
        }
        return "The network's whole gradient vanishes here, too. " + directions;
    }
}
