package errorscape.plot;

/// A line across a chart with a label, such as the step of the best validation loss or the loss of a saddle.
///
/// @param upright at a number of the horizontal axis; otherwise level, at one of the vertical axis
/// @param at that number
/// @param label written beside it; empty for none
/// @param colour ARGB
/// @param dash length of dashes and gaps in logical pixels; 0 for a solid line
public record ChartMark(boolean upright, double at, String label, int colour, double dash) {}
