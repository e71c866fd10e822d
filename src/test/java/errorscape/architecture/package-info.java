/// The rules of the house as tests: who may import whom, and what no class may do.
@NullMarked
package errorscape.architecture;

import org.jspecify.annotations.NullMarked;
