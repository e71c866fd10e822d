/// What the network does at the ball: its predictions and its weights, in the inspector of the main window.
@NullMarked
package errorscape.ui.model;

import org.jspecify.annotations.NullMarked;
