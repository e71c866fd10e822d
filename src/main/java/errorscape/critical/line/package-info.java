/// Degenerate sets: lines and areas of critical points, zeros of higher order, and what lies below rounding.
@NullMarked
package errorscape.critical.line;

import org.jspecify.annotations.NullMarked;
