/// From files to rows of cells, whatever kind of file they are in, and from cells to numbers, dates and truth values.
@NullMarked
package errorscape.data.table.cells;

import org.jspecify.annotations.NullMarked;
