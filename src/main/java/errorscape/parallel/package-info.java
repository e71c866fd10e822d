/// Loops shared out over workers, and pools of evaluators for them.
@NullMarked
package errorscape.parallel;

import org.jspecify.annotations.NullMarked;
