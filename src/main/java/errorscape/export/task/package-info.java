/// What can be exported, as what, and the work of doing it: the same for the window's dialog and the command line.
@NullMarked
package errorscape.export.task;

import org.jspecify.annotations.NullMarked;
