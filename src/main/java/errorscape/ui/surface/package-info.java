/// The map and the terrain of the main window.
@NullMarked
package errorscape.ui.surface;

import org.jspecify.annotations.NullMarked;
