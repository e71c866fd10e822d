/// Vectors over `double[]`, ranges, intervals, 2x2 algebra, seeded random streams, elementary functions with the same
/// bits
/// everywhere.
@NullMarked
package errorscape.math;

import org.jspecify.annotations.NullMarked;
