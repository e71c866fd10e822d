/// Draws display lists into an array of pixels, with antialiased edges.
@NullMarked
package errorscape.render.pen;

import org.jspecify.annotations.NullMarked;
