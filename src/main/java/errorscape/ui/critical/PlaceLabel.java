package errorscape.ui.critical;

import errorscape.critical.SliceCriticalPoint;
import errorscape.slice.Box;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Where a critical point of a function lies: as exactly as the picture shows it, and in full as a tip.
final class PlaceLabel {
    private PlaceLabel() {}

    static Label of(SliceCriticalPoint point, Box box) {
        Label place = new Label(Words.text(
                "critical.place",
                Numbers.within(point.a(), box.a().length()),
                Numbers.within(point.b(), box.b().length())));
        place.setTooltip(new Tooltip(
                Words.text("critical.place.tip", Numbers.measured(point.a(), 10), Numbers.measured(point.b(), 10))));
        return place;
    }
}
