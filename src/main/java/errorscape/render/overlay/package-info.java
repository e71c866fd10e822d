/// What lies on the surface, as display lists: axes, paths, marks, labels, legend, colour bar.
@NullMarked
package errorscape.render.overlay;

import org.jspecify.annotations.NullMarked;
