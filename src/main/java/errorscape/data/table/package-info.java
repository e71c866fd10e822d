/// What a person's table means: the form of its file, what each column is and does, and what was found in it. Values
/// alone; `errorscape.data.table.reading` makes them.
@NullMarked
package errorscape.data.table;

import org.jspecify.annotations.NullMarked;
