/// The table of critical points of the main window.
@NullMarked
package errorscape.ui.critical;

import org.jspecify.annotations.NullMarked;
