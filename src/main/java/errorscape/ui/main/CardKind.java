package errorscape.ui.main;

import errorscape.ui.shell.StageCard.Side;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// Every card of the window: at the left what is made, at the right what is asked.
enum CardKind {
    WHAT(Side.LEFT, 330, Feather.INFO),
    DATA(Side.LEFT, 300, Feather.DATABASE),
    NETWORK(Side.LEFT, 300, Feather.SHARE_2),
    PLANE(Side.LEFT, 310, Feather.LAYERS),
    TRAINING(Side.LEFT, 300, Feather.ACTIVITY),
    RACE(Side.RIGHT, 356, Feather.FLAG),
    WHY(Side.RIGHT, 350, Feather.HELP_CIRCLE),
    RUN(Side.RIGHT, 330, Feather.EYE),
    CRITICAL(Side.RIGHT, 350, Feather.TARGET),
    MODEL(Side.RIGHT, 350, Feather.GRID),
    SPECTRUM(Side.RIGHT, 420, Feather.BAR_CHART_2),
    PROFILE(Side.RIGHT, 460, Feather.TRENDING_DOWN),
    VIEW(Side.CORNER, 300, Feather.MAP);

    static final Feather LABS_ICON = Feather.THERMOMETER;

    private final Side side;
    private final double width;
    private final Feather icon;

    CardKind(Side side, double width, Feather icon) {
        this.side = side;
        this.width = width;
        this.icon = icon;
    }

    /// Of the card in the scene.
    String id() {
        return "card-" + name().toLowerCase(Locale.ROOT);
    }

    Side side() {
        return side;
    }

    double width() {
        return width;
    }

    Feather icon() {
        return icon;
    }

    /// Charts and views fill their card; forms are scrolled.
    boolean scrolls() {
        return this != SPECTRUM && this != PROFILE && this != VIEW;
    }

    boolean onRail() {
        return this != VIEW;
    }

    /// The key of the word under its icon.
    String nameKey() {
        return "stage.rail." + name().toLowerCase(Locale.ROOT);
    }

    /// The key of its title.
    String titleKey() {
        return "stage.card." + name().toLowerCase(Locale.ROOT);
    }
}
