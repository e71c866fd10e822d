/// What a picture of an experiment shows: one builder of scenes for files and the command line, and the work that has
/// to
/// be done before there is something to show.
@NullMarked
package errorscape.picture;

import org.jspecify.annotations.NullMarked;
