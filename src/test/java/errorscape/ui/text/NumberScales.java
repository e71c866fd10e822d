package errorscape.ui.text;

import errorscape.scales.Drawn;
import errorscape.scales.Scale;
import java.util.List;

/// Numbers as people read them, to the accuracy of a scale.
public final class NumberScales {
    private NumberScales() {}

    public static List<Scale> all() {
        return List.of(new Scale(
                "numbers",
                (low, high) -> new Drawn(
                        List.of(),
                        List.of(
                                Numbers.within(low, high),
                                Numbers.within(low, high - low),
                                Numbers.measured(low, 3),
                                Numbers.setting(high)))));
    }
}
