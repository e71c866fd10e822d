/// Vectors over `double[]`, ranges, 2x2 algebra, seeded random streams, elementary functions that give the same bits
/// everywhere.
@NullMarked
package errorscape.math;

import org.jspecify.annotations.NullMarked;
