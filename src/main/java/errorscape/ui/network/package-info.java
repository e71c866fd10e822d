/// What the network does at the ball: its predictions and its weights, in the inspector of the main window.
@NullMarked
package errorscape.ui.network;

import org.jspecify.annotations.NullMarked;
