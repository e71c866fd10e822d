/// Lessons in the window: the card that asks before it shows, the list of lessons and of phenomena.
@NullMarked
package errorscape.ui.lesson;

import org.jspecify.annotations.NullMarked;
