/// Surfaces and paths as solids: STL for printing, OBJ, PLY and glTF with colours.
@NullMarked
package errorscape.export.mesh;

import org.jspecify.annotations.NullMarked;
