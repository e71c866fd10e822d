package errorscape.laboratory;

/// A minimum in which runs ended.
///
/// @param number from 1, by loss
/// @param weights of it, not to be modified; those of the best run's end where it was not searched
/// @param flat whether it is one of a whole family of equal minima
/// @param runs that ended in it
public record Minimum(int number, double loss, double[] weights, boolean flat, int runs) {}
