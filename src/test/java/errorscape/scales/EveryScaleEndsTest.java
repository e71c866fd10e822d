package errorscape.scales;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.plot.PlotScales;
import errorscape.render.RenderScales;
import errorscape.ui.inspector.InspectorScales;
import errorscape.ui.racers.RacerScales;
import errorscape.ui.text.NumberScales;
import errorscape.ui.transport.TransportScales;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scale, axis, tick and gauge ends, and draws at places that can be drawn at, whatever its ends are.
class EveryScaleEndsTest {
    private static final double[] NUMBERS = {
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -1.7e308,
        -1,
        -1e-310,
        -Double.MIN_VALUE,
        -0.0,
        0,
        Double.MIN_VALUE,
        2 * Double.MIN_VALUE,
        1e-310,
        Double.MIN_NORMAL,
        1e-17,
        0.1,
        1,
        Math.nextUp(1.0),
        1e17,
        1e300,
        1.7e308,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    /// More than a picture has room for.
    private static final int MANY = 5_000;

    private static final int LONG = 400;

    static Stream<Scale> scales() {
        return Stream.of(
                        RenderScales.all(),
                        PlotScales.all(),
                        NumberScales.all(),
                        InspectorScales.all(),
                        RacerScales.all(),
                        TransportScales.all())
                .flatMap(List::stream);
    }

    // Not a measurement: a scale that does not end would hold up the build.
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @MethodSource("scales")
    void every_scale_ends_for_every_pair_of_ends(Scale scale) {
        for (double low : NUMBERS) {
            for (double high : NUMBERS) {
                Drawn drawn = drawn(scale, low, high);
                String between = scale.name() + " between " + low + " and " + high;
                assertThat(drawn.places().size()).as(between).isLessThan(MANY);
                assertThat(drawn.places()).as(between).allMatch(Double::isFinite);
                assertThat(drawn.words()).as(between).allMatch(text -> text.length() < LONG);
            }
        }
    }

    private static Drawn drawn(Scale scale, double low, double high) {
        try {
            return scale.drawing().between(low, high);
        } catch (RuntimeException e) {
            throw new AssertionError(scale.name() + " between " + low + " and " + high, e);
        }
    }
}
