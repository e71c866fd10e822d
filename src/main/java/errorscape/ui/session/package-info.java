/// What the window works on: scenario and experiment, the run, the slice and its marks, undoing; models of properties
/// without controls.
@NullMarked
package errorscape.ui.session;

import org.jspecify.annotations.NullMarked;
