/// The critical points of the whole weight space: searched from many starts, with index, nullity, families and ways
/// out.
@NullMarked
package errorscape.critical.space;

import org.jspecify.annotations.NullMarked;
