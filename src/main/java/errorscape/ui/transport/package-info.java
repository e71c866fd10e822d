/// The control of time of the main window.
@NullMarked
package errorscape.ui.transport;

import org.jspecify.annotations.NullMarked;
