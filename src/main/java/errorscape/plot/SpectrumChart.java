package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.NumberText;
import errorscape.render.Palette;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Eigenvalues as bars from the largest to the smallest: up for positive, down for negative ones, dots for
/// those that are zero within rounding. Logarithmic bars have the length of `log10(1 + |value| / least)`, so
/// that signs stay. Outliers have a dot at their end, and a dashed line shows where they begin. Immutable.
///
/// @param values in any order
/// @param zero eigenvalues of this size or less count as zero
/// @param kind linear or logarithmic lengths
/// @param emptyText shown while there are none
/// @param fences beyond which a value is an outlier
public record SpectrumChart(double[] values, double zero, LossScale.Kind kind, String emptyText, Fences fences) {
    private static final double LEAST_RATIO = 1e-6;
    private static final double WIDEST = 36;

    /// Eigenvalues above are shrunk before they are drawn, those below the reciprocal enlarged.
    private static final double LARGEST = 0x1p900;

    /// Bars thinner than this, in logical pixels, cannot be pointed at one by one.
    private static final double NARROW = 3;

    /// How many are positive, zero and negative.
    public record Signs(int positive, int nothing, int negative) {}

    public SpectrumChart {
        values = values.clone();
        Arrays.sort(values);
    }

    /// With outliers by Tukey's rule; for all eigenvalues, not for the ends of a spectrum only.
    public SpectrumChart(double[] values, double zero, LossScale.Kind kind, String emptyText) {
        this(values, zero, kind, emptyText, Fences.of(values, zero));
    }

    /// How many are far from the bulk.
    public int outliers() {
        return (int) Arrays.stream(values).filter(this::isOutlier).count();
    }

    private boolean isOutlier(double value) {
        return Math.abs(value) > zero && fences.excludes(value);
    }

    public Signs signs() {
        int positive = 0;
        int negative = 0;
        for (double value : values) {
            if (value > zero) {
                positive++;
            } else if (value < -zero) {
                negative++;
            }
        }
        return new Signs(positive, values.length - positive - negative, negative);
    }

    /// The chart in a rectangle from (0, 0).
    ///
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        if (values.length == 0) {
            return ChartFrame.empty(emptyText, width, height, scale, palette);
        }
        double least = values[0];
        double most = values[values.length - 1];
        double largest = Math.max(Math.abs(least), Math.abs(most));
        if (!(largest > 0) || Double.isInfinite(largest)) {
            return ChartFrame.empty(
                    Words.text(largest == 0 ? "picture.zero.spectrum" : "picture.not.finite"),
                    width,
                    height,
                    scale,
                    palette);
        }
        double unit = Math.max(Math.max(zero, largest * LEAST_RATIO), Double.MIN_VALUE);
        double top = length(Math.max(most, 0), unit);
        double bottom = length(Math.min(least, 0), unit);
        List<DisplayList.Item> items = new ArrayList<>();
        double left = ChartFrame.LEFT * scale;
        double right = width - ChartFrame.RIGHT * scale;
        double from = ChartFrame.TOP * scale;
        double to = height - 10 * scale;
        double factor = (to - from) / (top - bottom);
        double axis = from + top * factor;
        double pitch = pitch(right - left, scale);
        double gap = pitch >= 4 * scale ? scale : 0;
        for (int i = 0; i < values.length; i++) {
            double value = fromLargest(i);
            double x0 = left + i * pitch;
            if (Math.abs(value) <= zero) {
                double radius = Math.clamp(pitch / 3, 0.8 * scale, 2.2 * scale);
                items.add(new DisplayList.Disc(x0 + pitch / 2, axis, radius, palette.muted(), 0, 0));
            } else {
                items.add(ChartFrame.rectangle(
                        x0,
                        axis,
                        x0 + Math.max(pitch - gap, 0.7 * scale),
                        axis - length(value, unit) * factor,
                        value > 0 ? palette.minimum() : palette.maximum()));
            }
            if (isOutlier(value)) {
                double middle = x0 + Math.max(pitch - gap, 0.7 * scale) / 2;
                double tip = axis - length(value, unit) * factor;
                items.add(new DisplayList.Disc(middle, tip, 2.4 * scale, palette.foreground(), 0, 0));
            }
        }
        for (double fence : new double[] {fences.low(), fences.high()}) {
            double y = axis - length(fence, unit) * factor;
            if (y > from && y < to) {
                items.add(ChartFrame.line(left, y, right, y, palette.muted(), scale, 4 * scale));
            }
        }
        items.add(ChartFrame.line(left, axis, right, axis, palette.muted(), scale, 0));
        ends(least, most, left, from, to, axis, scale, palette, items);
        return new DisplayList(items);
    }

    private double pitch(double room, double scale) {
        return Math.min(room / values.length, WIDEST * scale);
    }

    /// The eigenvalue whose bar is at a place, in words, such as "λ 3 of 33: 0.0123, an outlier", counted
    /// from the largest; empty beside the bars. Of bars that are too thin to be pointed at one by one it is
    /// the outlier near, or else the longest.
    ///
    /// @param x in pixels from the left
    /// @param width of the whole chart
    /// @param scale pixels per logical pixel
    public Optional<String> wordsAt(double x, double width, double scale) {
        double left = ChartFrame.LEFT * scale;
        if (values.length == 0 || x < left) {
            return Optional.empty();
        }
        double pitch = pitch(width - ChartFrame.RIGHT * scale - left, scale);
        int first = (int) ((x - left) / pitch);
        int near = pitch < NARROW * scale ? (int) Math.ceil(NARROW * scale / pitch) : 0;
        if (first >= values.length + near) {
            return Optional.empty();
        }
        int best = Math.min(first, values.length - 1);
        for (int i = Math.max(0, first - near); i <= Math.min(values.length - 1, first + near); i++) {
            best = weight(i) > weight(best) ? i : best;
        }
        double value = fromLargest(best);
        String key = Math.abs(value) <= zero
                ? "picture.eigenvalue.zero"
                : isOutlier(value) ? "picture.eigenvalue.outlier" : "picture.eigenvalue";
        return Optional.of(Words.text(
                key, Integer.toString(best + 1), Integer.toString(values.length), NumberText.significant(value, 5)));
    }

    private double weight(int place) {
        double value = fromLargest(place);
        return isOutlier(value) ? Double.POSITIVE_INFINITY : Math.abs(value);
    }

    private double fromLargest(int place) {
        return values[values.length - 1 - place];
    }

    /// The ends' values at the left.
    private void ends(
            double least,
            double most,
            double left,
            double from,
            double to,
            double axis,
            double scale,
            Palette palette,
            List<DisplayList.Item> items) {
        if (most > zero) {
            items.add(label(left - 6 * scale, from + 5 * scale, NumberText.significant(most, 3), scale, palette));
        }
        if (least < -zero) {
            items.add(label(left - 6 * scale, to - 5 * scale, NumberText.significant(least, 3), scale, palette));
        }
        if ((axis - from > 22 * scale && to - axis > 22 * scale) || most <= zero || least >= -zero) {
            items.add(label(left - 6 * scale, axis, "0", scale, palette));
        }
    }

    private static DisplayList.Text label(double x, double y, String text, double scale, Palette palette) {
        return new DisplayList.Text(
                x,
                y,
                text,
                ChartFrame.TEXT * scale,
                false,
                palette.muted(),
                0,
                DisplayList.Horizontal.RIGHT,
                DisplayList.Vertical.MIDDLE);
    }

    private double length(double value, double unit) {
        if (kind == LossScale.Kind.LINEAR) {
            // Near the ends of what a double holds, lengths have neither a sum nor a reciprocal.
            return value * shrink();
        }
        return Math.signum(value) * StrictMath.log10(1 + Math.abs(value) / unit);
    }

    /// A power of two that brings values of any size to one that can be drawn; 1 for all usual ones.
    private double shrink() {
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        return largest > LARGEST ? 1 / LARGEST : largest < 1 / LARGEST ? LARGEST : 1;
    }
}
