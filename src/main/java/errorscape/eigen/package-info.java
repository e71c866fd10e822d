/// Eigenvalues and eigenvectors of symmetric matrices, of whole ones and of those that are known by what they do to
/// vectors.
@NullMarked
package errorscape.eigen;

import org.jspecify.annotations.NullMarked;
