/// Runs: the training loop, its thread, commands, snapshots and paths. The only package that starts threads.
@NullMarked
package errorscape.training;

import org.jspecify.annotations.NullMarked;
