/// Data sets that are made from a few numbers: classics and typed functions, as sources of a scenario's data.
@NullMarked
package errorscape.data.generated;

import org.jspecify.annotations.NullMarked;
