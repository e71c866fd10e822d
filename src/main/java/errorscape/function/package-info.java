/// Typed functions of two variables and the gallery of named test functions, as objectives.
@NullMarked
package errorscape.function;

import org.jspecify.annotations.NullMarked;
