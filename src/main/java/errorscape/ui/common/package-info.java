/// What every view shares: the FXML loader, the bridge to the FX thread, themes.
@NullMarked
package errorscape.ui.common;

import org.jspecify.annotations.NullMarked;
