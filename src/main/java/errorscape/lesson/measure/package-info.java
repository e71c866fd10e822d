/// Computes what lessons claim, and where taps lead.
@NullMarked
package errorscape.lesson.measure;

import org.jspecify.annotations.NullMarked;
