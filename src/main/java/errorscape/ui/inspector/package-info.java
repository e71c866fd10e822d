/// The run in numbers, at the right side of the main window.
@NullMarked
package errorscape.ui.inspector;

import org.jspecify.annotations.NullMarked;
