/// What a run has come to - converged, stalled at a saddle, oscillating, diverged - as values, with the numbers it
/// rests on.
@NullMarked
package errorscape.verdict;

import org.jspecify.annotations.NullMarked;
