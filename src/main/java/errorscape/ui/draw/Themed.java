package errorscape.ui.draw;

import errorscape.render.Palette;

/// A part of the window that draws for itself and wears the theme's colours.
public interface Themed {
    /// Draws in the colours of a theme from now on.
    void setPalette(Palette palette);
}
