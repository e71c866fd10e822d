/// Understands tables: guesses by evidence what a file does not say, and reads it as chosen. [TableReading] is the way
/// in.
@NullMarked
package errorscape.data.table.reading;

import org.jspecify.annotations.NullMarked;
