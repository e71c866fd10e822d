/// Why the next step goes where it goes.
@NullMarked
package errorscape.ui.why;

import org.jspecify.annotations.NullMarked;
