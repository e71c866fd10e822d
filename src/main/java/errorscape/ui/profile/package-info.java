/// The loss along a line through weight space.
@NullMarked
package errorscape.ui.profile;

import org.jspecify.annotations.NullMarked;
