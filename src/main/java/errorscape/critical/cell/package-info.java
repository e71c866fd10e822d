/// A slice in the unit square, its cells, and what is known at their nodes: where the gradient cannot vanish, where
/// Newton's method goes, where the loss is not smooth.
@NullMarked
package errorscape.critical.cell;

import org.jspecify.annotations.NullMarked;
