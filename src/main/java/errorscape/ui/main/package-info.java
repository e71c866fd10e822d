/// The main window: the one place that knows every feature.
@NullMarked
package errorscape.ui.main;

import org.jspecify.annotations.NullMarked;
