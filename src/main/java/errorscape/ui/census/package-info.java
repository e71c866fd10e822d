/// The census of critical points, a window of its own.
@NullMarked
package errorscape.ui.census;

import org.jspecify.annotations.NullMarked;
