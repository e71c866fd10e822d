/// The line over the stage that says where the ball is and why it moves as it does.
@NullMarked
package errorscape.ui.sentence;

import org.jspecify.annotations.NullMarked;
