/// Pictures and tables in files.
@NullMarked
package errorscape.export;

import org.jspecify.annotations.NullMarked;
