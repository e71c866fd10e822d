/// The loss sampled on a plane's grid, coarse to fine, and along a line: who computes what, and what the values between
/// the nodes are.
@NullMarked
package errorscape.slice.grid;

import org.jspecify.annotations.NullMarked;
