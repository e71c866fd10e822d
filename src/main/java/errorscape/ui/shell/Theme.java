package errorscape.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import errorscape.render.Palette;

/// The looks of the window: a stylesheet for controls and a palette for what is drawn.
public enum Theme {
    DARK,
    LIGHT;

    /// The user-agent stylesheet of all controls.
    public String stylesheet() {
        return switch (this) {
            case DARK -> new PrimerDark().getUserAgentStylesheet();
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        };
    }

    public Palette palette() {
        return switch (this) {
            case DARK -> Palette.DARK;
            case LIGHT -> Palette.LIGHT;
        };
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
