package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.NumberText;
import errorscape.render.Palette;
import errorscape.render.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The eigenvalues of a Hessian as bars in rising order: negative ones down, positive ones up, level ones as
/// dots on the line. On a logarithmic axis a bar's length is how many powers of ten its magnitude lies above
/// the threshold of zero.
///
/// @param eigenvalues in rising order, not modified
/// @param threshold what a magnitude must exceed not to count as zero
/// @param kind law of the vertical axis
public record SpectrumChart(double[] eigenvalues, double threshold, LossScale.Kind kind) {
    private static final double LEFT = 46;
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 10;

    /// Eigenvalues larger than this many medians stand out of the bulk.
    private static final double OUTLIER = 10;

    private static final int MOST_OUTLIERS = 3;
    private static final double LABEL = 44;

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        int n = eigenvalues.length;
        if (n == 0) {
            items.add(ChartText.instead(width, height, "no spectrum", scale, palette.muted()));
            return new DisplayList(items);
        }
        double floor = kind == LossScale.Kind.LOG ? floor() : 0;
        double low = Math.min(0, length(eigenvalues[0], floor));
        double high = Math.max(0, length(eigenvalues[n - 1], floor));
        double margin = 0.08 * Math.max(high - low, 1e-300);
        Axis y = Axis.holding(LossScale.Kind.LINEAR, low - margin, high + margin, height - BOTTOM * scale, TOP * scale);
        grid(y, floor, width, scale, palette, items);
        double from = LEFT * scale;
        double room = (width - RIGHT * scale - from) / n;
        double zero = y.pixel(0);
        double[] outliers = outliers();
        for (int i = 0; i < n; i++) {
            double left = from + i * room;
            double middle = left + room / 2;
            double value = eigenvalues[i];
            if (Math.abs(value) <= threshold) {
                items.add(new DisplayList.Disc(
                        middle, zero, Math.clamp(0.3 * room, scale, 2.5 * scale), palette.degenerate(), 0, 0));
                continue;
            }
            double end = y.pixel(length(value, floor));
            double gap = Math.min(scale, 0.15 * room);
            int colour = value < 0 ? palette.maximum() : palette.minimum();
            items.add(new DisplayList.Polygon(
                    new double[] {left + gap, left + room - gap, left + room - gap, left + gap},
                    new double[] {zero, zero, end, end},
                    colour,
                    0,
                    0));
            if (Arrays.stream(outliers).anyMatch(o -> o == value) && roomForLabel(i, room, scale, outliers)) {
                items.add(ChartText.text(
                        Math.min(middle, width - RIGHT * scale),
                        value < 0 ? end + 2 * scale : end - 2 * scale,
                        NumberText.significant(value, 2),
                        scale,
                        palette.foreground(),
                        middle > 0.7 * width ? DisplayList.Horizontal.RIGHT : DisplayList.Horizontal.CENTRE,
                        value < 0 ? DisplayList.Vertical.TOP : DisplayList.Vertical.BOTTOM));
            }
        }
        return new DisplayList(items);
    }

    /// Whether no label of a more extreme eigenvalue stands where this one's would.
    private boolean roomForLabel(int i, double room, double scale, double[] outliers) {
        int step = eigenvalues[i] < 0 ? -1 : 1;
        for (int j = i + step; j >= 0 && j < eigenvalues.length && Math.abs(j - i) * room < LABEL * scale; j += step) {
            double other = eigenvalues[j];
            if (Arrays.stream(outliers).anyMatch(o -> o == other)) {
                return false;
            }
        }
        return true;
    }

    private void grid(Axis y, double floor, double width, double scale, Palette palette, List<DisplayList.Item> items) {
        int most = (int) Math.max(2, Math.abs(y.to() - y.from()) / (22 * scale));
        Ticks ticks = Ticks.linear(y.low(), y.high(), most);
        for (int i = 0; i < ticks.count(); i++) {
            double value = ticks.values()[i];
            boolean whole = Math.abs(value - Math.rint(value)) < 1e-9;
            if (kind == LossScale.Kind.LOG && !whole) {
                continue;
            }
            double at = Math.rint(y.pixel(value)) + 0.5;
            items.add(ChartText.line(
                    LEFT * scale, at, width - RIGHT * scale, at, ChartText.faint(palette.muted()), scale));
            items.add(ChartText.text(
                    LEFT * scale - 6 * scale,
                    at,
                    kind == LossScale.Kind.LOG ? power(value, floor) : ticks.labels()[i],
                    scale,
                    palette.muted(),
                    DisplayList.Horizontal.RIGHT,
                    DisplayList.Vertical.MIDDLE));
        }
        double zero = Math.rint(y.pixel(0)) + 0.5;
        items.add(ChartText.line(LEFT * scale, zero, width - RIGHT * scale, zero, palette.muted(), scale));
    }

    /// The label of a whole number of powers of ten above the floor.
    private static String power(double value, double floor) {
        if (Math.abs(value) < 1e-9) {
            return "0";
        }
        double size = StrictMath.pow(10, Math.rint(Math.abs(value)) + StrictMath.log10(floor));
        return NumberText.significant(Math.copySign(size, value), 2);
    }

    /// A power of ten a little below the smallest magnitude that counts.
    private double floor() {
        double smallest = Arrays.stream(eigenvalues)
                .map(Math::abs)
                .filter(e -> e > threshold)
                .min()
                .orElse(1);
        return StrictMath.pow(10, Math.floor(StrictMath.log10(smallest)) - 1);
    }

    private double length(double eigenvalue, double floor) {
        if (kind == LossScale.Kind.LINEAR) {
            return eigenvalue;
        }
        double size = Math.abs(eigenvalue);
        return size <= Math.max(threshold, floor)
                ? 0
                : Math.copySign(StrictMath.log10(size) - StrictMath.log10(floor), eigenvalue);
    }

    /// The largest of those eigenvalues that stand out.
    private double[] outliers() {
        double[] sizes = Arrays.stream(eigenvalues)
                .map(Math::abs)
                .filter(e -> e > threshold)
                .sorted()
                .toArray();
        if (sizes.length == 0) {
            return new double[0];
        }
        double bulk = sizes[sizes.length / 2];
        return Arrays.stream(eigenvalues)
                .boxed()
                .filter(e -> Math.abs(e) > OUTLIER * bulk)
                .sorted((a, b) -> Double.compare(Math.abs(b), Math.abs(a)))
                .limit(MOST_OUTLIERS)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
