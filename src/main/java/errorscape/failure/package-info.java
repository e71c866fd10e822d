/// Failures nobody expected: which kind each is, and the log file that keeps them.
@NullMarked
package errorscape.failure;

import org.jspecify.annotations.NullMarked;
