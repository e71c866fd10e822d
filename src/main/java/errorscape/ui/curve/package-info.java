/// The learning curve of the main window.
@NullMarked
package errorscape.ui.curve;

import org.jspecify.annotations.NullMarked;
