/// The line at the top of the main window.
@NullMarked
package errorscape.ui.toolbar;

import org.jspecify.annotations.NullMarked;
