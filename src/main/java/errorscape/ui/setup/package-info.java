/// The set-up, at the left side, of the main window.
@NullMarked
package errorscape.ui.setup;

import org.jspecify.annotations.NullMarked;
