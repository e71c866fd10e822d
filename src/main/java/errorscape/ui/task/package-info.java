/// Work beside the window and back: pulses, workers, failures that reach the user.
@NullMarked
package errorscape.ui.task;

import org.jspecify.annotations.NullMarked;
