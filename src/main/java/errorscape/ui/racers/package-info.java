/// The racers of the main window.
@NullMarked
package errorscape.ui.racers;

import org.jspecify.annotations.NullMarked;
