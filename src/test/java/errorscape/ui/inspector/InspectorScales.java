package errorscape.ui.inspector;

import errorscape.render.Palette;
import errorscape.scales.Drawn;
import errorscape.scales.Scale;
import java.util.List;

/// The bars of weights.
public final class InspectorScales {
    private InspectorScales() {}

    public static List<Scale> all() {
        return List.of(
                new Scale("bars of weights", (low, high) -> bars(new double[] {low, high, 1}, 100)),
                new Scale("bars of many weights", (low, high) -> bars(new double[] {low, high, 1, high, low, 2}, 5)));
    }

    private static Drawn bars(double[] weights, double width) {
        return Drawn.of(WeightBars.compose(weights, width, 40, Palette.DARK));
    }
}
