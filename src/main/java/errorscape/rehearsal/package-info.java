/// Plays pieces in the window as a user would, and tells how fast the pictures followed.
@NullMarked
package errorscape.rehearsal;

import org.jspecify.annotations.NullMarked;
