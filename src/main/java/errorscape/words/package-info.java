/// What the program says, by key, in the language of the person before it. Values come in as arguments.
@NullMarked
package errorscape.words;

import org.jspecify.annotations.NullMarked;
