/// The critical points of a slice: found, sorted into kinds, counted by winding numbers, proved by intervals.
@NullMarked
package errorscape.critical.slice;

import org.jspecify.annotations.NullMarked;
