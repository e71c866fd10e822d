/// Data sets that are drawn by hand: points of the plane, each of a class.
@NullMarked
package errorscape.ui.points;

import org.jspecify.annotations.NullMarked;
