package errorscape.eigen;

/// An eigenvalue of a symmetric matrix and its eigenvector.
///
/// @param vector of unit length, its largest entry positive; not to be modified
/// @param residual the norm of `A v - value v`: the eigenvalue is that close to a true one
public record Eigenpair(double value, double[] vector, double residual) {}
