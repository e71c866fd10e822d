package errorscape.ui.common;

import errorscape.slice.Plane;
import errorscape.slice.Quantity;
import errorscape.slice.grid.LossGrid;

/// A picture of a plane: what is drawn over it, and where it lies. The plane may be on its way, turning or
/// following the ball, and then differs from the scenario's.
public record ShownSlice(Plane plane, Quantity quantity, LossGrid grid) {}
