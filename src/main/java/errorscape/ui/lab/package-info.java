/// The windows of the laboratories: restarts, basin map, learning rates, noise.
@NullMarked
package errorscape.ui.lab;

import org.jspecify.annotations.NullMarked;
