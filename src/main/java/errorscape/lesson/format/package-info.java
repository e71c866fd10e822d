/// Lessons as folders: `lesson.json`, its scenarios, and a Markdown text for each language.
@NullMarked
package errorscape.lesson.format;

import org.jspecify.annotations.NullMarked;
