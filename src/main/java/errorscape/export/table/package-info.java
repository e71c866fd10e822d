/// Numbers for other programs: grids, paths, curves, spectra and critical points as CSV, JSON and NPZ.
@NullMarked
package errorscape.export.table;

import org.jspecify.annotations.NullMarked;
