package errorscape.ui.critical;

import errorscape.critical.space.CriticalPoint;
import errorscape.plot.SpectrumChart;
import errorscape.render.LossScale;
import errorscape.ui.draw.ChartPane;
import errorscape.ui.draw.HoverTip;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The eigenvalues at a critical point as bars.
final class PointSpectrum {
    private PointSpectrum() {}

    static void show(ChartPane pane, @Nullable CriticalPoint point, boolean log) {
        pane.show(
                point == null
                        ? null
                        : (width, height, palette) -> chart(point, log).compose(width, height, 1, palette));
    }

    /// Says what the bar under the pointer is.
    static void explain(ChartPane pane, Supplier<@Nullable CriticalPoint> points) {
        HoverTip.over(pane, (x, y) -> {
            CriticalPoint point = points.get();
            return point == null ? Optional.empty() : chart(point, false).wordsAt(x, pane.getWidth(), 1);
        });
    }

    private static SpectrumChart chart(CriticalPoint point, boolean log) {
        return new SpectrumChart(
                point.spectrum().eigenvalues(),
                point.spectrum().threshold(),
                log ? LossScale.Kind.LOG : LossScale.Kind.LINEAR,
                "");
    }
}
