/// Lessons on paper: sheets for pupils and for teachers, as HTML that prints well.
@NullMarked
package errorscape.lesson.sheet;

import org.jspecify.annotations.NullMarked;
