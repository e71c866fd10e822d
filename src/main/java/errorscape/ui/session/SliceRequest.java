package errorscape.ui.session;

import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneQuantity;
import errorscape.slice.Quantity;

/// A slice that is asked for.
///
/// @param objective whose critical points are looked for
/// @param values what is drawn
/// @param quantity what they are
/// @param resolution nodes per side of the finest grid
public record SliceRequest(
        Objective objective, PlaneQuantity values, Quantity quantity, Plane plane, Box box, int resolution) {
    /// The same elsewhere.
    public SliceRequest at(Plane otherPlane, Box otherBox) {
        return new SliceRequest(objective, values, quantity, otherPlane, otherBox, resolution);
    }

    /// Whether a picture can be turned into this one: quick to draw, on another plane of the same space.
    ///
    /// @param before what was asked for last; its picture need not have been drawn yet
    /// @param old the picture, perhaps of an earlier objective
    /// @param keep weights that keep their place meanwhile
    // Every request for another plane has another object.
    @SuppressWarnings("ReferenceEquality")
    boolean canTurnFrom(SliceRequest before, ShownSlice old, double[] keep) {
        return before.objective.equals(objective)
                && old.plane() != plane
                && old.plane().dimension() == plane.dimension()
                && !quantity.slow()
                && keep.length == plane.dimension();
    }

    /// Whether the critical points are the same.
    boolean samePlace(SliceRequest other) {
        return objective.equals(other.objective) && plane.equals(other.plane) && box.equals(other.box);
    }
}
