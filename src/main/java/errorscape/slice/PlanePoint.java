package errorscape.slice;

/// A weight vector seen from a plane.
///
/// @param a coordinate along the first direction, by least squares
/// @param b coordinate along the second direction
/// @param distance Euclidean distance of the weights from the plane, in weight space
public record PlanePoint(double a, double b, double distance) {}
