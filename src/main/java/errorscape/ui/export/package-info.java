/// The sheet that writes pictures, moving pictures, solids, numbers and replays for others.
@NullMarked
package errorscape.ui.export;

import org.jspecify.annotations.NullMarked;
