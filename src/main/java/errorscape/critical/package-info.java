/// Critical points: found, verified and classified.
@NullMarked
package errorscape.critical;

import org.jspecify.annotations.NullMarked;
