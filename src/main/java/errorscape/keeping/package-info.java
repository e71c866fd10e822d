/// What the program remembers from one start to the next, in the user's own state folder.
@NullMarked
package errorscape.keeping;

import org.jspecify.annotations.NullMarked;
