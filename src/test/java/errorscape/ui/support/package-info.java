/// What the tests of the window share: the toolkit started once, a stage to show things on, a robot, and a net for
/// everything that goes wrong on the FX thread.
@NullMarked
package errorscape.ui.support;

import org.jspecify.annotations.NullMarked;
