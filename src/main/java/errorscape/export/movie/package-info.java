/// Moving pictures: GIF, APNG, video by ffmpeg, or single frames.
@NullMarked
package errorscape.export.movie;

import org.jspecify.annotations.NullMarked;
