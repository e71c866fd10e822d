/// Pure drawing without a toolkit: camera, height field to pixels, colour maps, isolines, picking, display lists.
@NullMarked
package errorscape.render;

import org.jspecify.annotations.NullMarked;
