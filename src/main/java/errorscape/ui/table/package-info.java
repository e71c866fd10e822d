/// The sheet that asks once how a person's table is meant.
@NullMarked
package errorscape.ui.table;

import org.jspecify.annotations.NullMarked;
