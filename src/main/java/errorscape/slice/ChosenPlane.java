package errorscape.slice;

import java.util.List;

/// A plane and what a picture of it should hold.
///
/// @param landmarks weights the plane was made for, such as the path of principal components; empty if there
///     are none
///     but the place. Not to be modified
public record ChosenPlane(Plane plane, List<double[]> landmarks) {
    public ChosenPlane {
        landmarks = List.copyOf(landmarks);
    }

    ChosenPlane(Plane plane) {
        this(plane, List.of());
    }
}
