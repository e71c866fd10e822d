/// The narrow waist: a loss over a flat weight vector, its derivatives, and its values on a plane.
@NullMarked
package errorscape.objective;

import org.jspecify.annotations.NullMarked;
