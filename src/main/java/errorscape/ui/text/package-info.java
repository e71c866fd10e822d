/// Numbers as people type them, and what things are called.
@NullMarked
package errorscape.ui.text;

import org.jspecify.annotations.NullMarked;
