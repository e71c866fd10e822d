/// Optimizers: immutable settings that make a mutable stepper.
@NullMarked
package errorscape.optimizer;

import org.jspecify.annotations.NullMarked;
