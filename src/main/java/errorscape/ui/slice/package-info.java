/// What is looked at: which plane, which quantity, whether it follows the ball.
@NullMarked
package errorscape.ui.slice;

import org.jspecify.annotations.NullMarked;
