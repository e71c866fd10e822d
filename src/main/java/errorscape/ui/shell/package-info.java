/// Views, how they are loaded, and what they wear: themes and fonts.
@NullMarked
package errorscape.ui.shell;

import org.jspecify.annotations.NullMarked;
