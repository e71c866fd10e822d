/// The height field as pixels: triangles into depth and surface coordinates, then shading.
@NullMarked
package errorscape.render.raster;

import org.jspecify.annotations.NullMarked;
