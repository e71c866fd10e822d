/// Laboratories: many training runs of one scenario, compared. Restarts, basins, learning rates, noise.
@NullMarked
package errorscape.laboratory;

import org.jspecify.annotations.NullMarked;
