/// The Hessian's eigenvalues at the ball, in the bottom room of the main window.
@NullMarked
package errorscape.ui.spectrum;

import org.jspecify.annotations.NullMarked;
