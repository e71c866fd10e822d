/// What a scenario says there is to see.
@NullMarked
package errorscape.ui.note;

import org.jspecify.annotations.NullMarked;
