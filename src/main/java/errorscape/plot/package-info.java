/// Curves and their axes as display lists.
@NullMarked
package errorscape.plot;

import org.jspecify.annotations.NullMarked;
