/// Files: the one way to write one, whole or not at all, and the one way to read one, within bounds.
@NullMarked
package errorscape.file;

import org.jspecify.annotations.NullMarked;
