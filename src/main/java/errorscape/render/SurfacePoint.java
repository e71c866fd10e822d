package errorscape.render;

/// A point of the surface in plane coordinates.
///
/// @param a coordinate along the first direction
/// @param b coordinate along the second direction
public record SurfacePoint(double a, double b) {}
