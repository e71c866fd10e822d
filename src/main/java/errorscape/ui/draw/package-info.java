/// Draws display lists on JavaFX's canvases, and the small marks that every view shares.
@NullMarked
package errorscape.ui.draw;

import org.jspecify.annotations.NullMarked;
