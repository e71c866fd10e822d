package errorscape.plot;

/// A curve. The arrays may be longer than `count` and are not modified below it; `x` does not fall.
///
/// @param name for the legend
/// @param x such as steps
/// @param y NaN or infinite where there is a gap
/// @param count number of points
/// @param colour ARGB
public record Series(String name, double[] x, double[] y, int count, int colour) {}
