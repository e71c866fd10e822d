/// Kinks: lines of them, isolated ones, and how often the gradient turns round them.
@NullMarked
package errorscape.critical.kink;

import org.jspecify.annotations.NullMarked;
