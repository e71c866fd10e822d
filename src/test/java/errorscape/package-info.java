@NullMarked
package errorscape;

import org.jspecify.annotations.NullMarked;
