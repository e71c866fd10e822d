package errorscape.plot;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.TextWidths;
import errorscape.render.Ticks;
import errorscape.words.Words;
import java.util.List;

/// What every chart has around its data: axes with ticks, faint lines, names, a legend.
///
/// @param items appended to
record ChartFrame(Axis x, Axis y, double scale, Palette palette, List<DisplayList.Item> items) {
    static final double TEXT = 11;
    static final double LEFT = 50;
    static final double RIGHT = 12;
    static final double TOP = 18;
    static final double BOTTOM = 24;

    /// One entry of a legend.
    record Entry(String name, int colour, double dash) {}

    /// The axes' lines, ticks and names.
    void grid(String xName, String yName) {
        grid(xName, yName, false);
    }

    /// The same.
    ///
    /// @param whole whether the horizontal axis counts, so that only whole numbers have ticks
    void grid(String xName, String yName, boolean whole) {
        int faint = (palette.muted() & 0xFFFFFF) | 0x38000000;
        Ticks rows = y.ticks((int) Math.max(2, Math.abs(y.to() - y.from()) / (24 * scale)));
        for (int i = 0; i < rows.count(); i++) {
            double at = Math.rint(y.pixel(rows.values()[i])) + 0.5;
            items.add(line(x.from(), at, x.to(), at, faint, scale, 0));
            text(x.from() - 7 * scale, at, rows.labels()[i], palette.muted(), DisplayList.Horizontal.RIGHT);
        }
        double bottom = y.from();
        String along = along(xName);
        // The axis' name stands at its end, in the line of the ticks.
        double end = x.to() - (along.isEmpty() ? 0 : TextWidths.width(along, TEXT * scale, false) + 8 * scale);
        Ticks columns = x.ticks((int) Math.max(2, (x.to() - x.from()) / (90 * scale)));
        for (int i = 0; i < columns.count(); i++) {
            double at = x.pixel(columns.values()[i]);
            if (whole && columns.values()[i] != Math.rint(columns.values()[i])) {
                continue;
            }
            items.add(line(at, bottom, at, bottom + 4 * scale, palette.muted(), scale, 0));
            String label = whole ? Long.toString(Math.round(columns.values()[i])) : columns.labels()[i];
            double half = TextWidths.width(label, TEXT * scale, false) / 2;
            if (along.isEmpty() || at + half <= end) {
                below(at, label, DisplayList.Horizontal.CENTRE);
            }
        }
        base();
        below(x.to(), along, DisplayList.Horizontal.RIGHT);
        String law = y.kind() == LossScale.Kind.LOG ? Words.text("picture.axis.log", yName) : yName;
        text(x.from() + 6 * scale, y.to() - 10 * scale, law, palette.muted(), DisplayList.Horizontal.LEFT);
    }

    private String along(String xName) {
        return x.kind() == LossScale.Kind.LOG ? Words.text("picture.axis.log", xName) : xName;
    }

    /// The horizontal axis' line alone.
    void base() {
        items.add(line(x.from(), y.from(), x.to(), y.from(), palette.muted(), scale, 0));
    }

    /// What is written under the horizontal axis.
    void below(double at, String text, DisplayList.Horizontal across) {
        if (text.isEmpty()) {
            return;
        }
        items.add(new DisplayList.Text(
                at,
                y.from() + 7 * scale,
                text,
                TEXT * scale,
                false,
                palette.muted(),
                0,
                across,
                DisplayList.Vertical.TOP));
    }

    /// The legend in one line at the top, right to left, as far as it fits.
    void legend(List<Entry> entries) {
        legend(entries, false);
    }

    /// The same.
    ///
    /// @param dots whether the data are dots, not lines
    void legend(List<Entry> entries, boolean dots) {
        double right = x.to();
        double middle = 8 * scale;
        for (Entry entry : entries.reversed()) {
            double width = TextWidths.width(entry.name(), TEXT * scale, false);
            if (entry.name().isEmpty() || right - width - 22 * scale < x.from() + 90 * scale) {
                continue;
            }
            text(right, middle, entry.name(), palette.foreground(), DisplayList.Horizontal.RIGHT);
            right -= width + 6 * scale;
            if (dots) {
                double radius = 3.4 * scale;
                int colour = palette.legible(entry.colour());
                items.add(new DisplayList.Disc(right - radius, middle, radius, colour, palette.background(), 0));
                right -= 2 * radius + 16 * scale;
                continue;
            }
            items.add(line(
                    right - 16 * scale,
                    middle,
                    right,
                    middle,
                    palette.legible(entry.colour()),
                    2 * scale,
                    entry.dash() * scale));
            right -= 32 * scale;
        }
    }

    /// A line upright or level across the plot with its label; nothing where the axis does not reach.
    void mark(ChartMark mark) {
        Axis axis = mark.upright() ? x : y;
        double at = axis.pixel(mark.at());
        if (!axis.holds(mark.at()) || Double.isNaN(at)) {
            return;
        }
        if (mark.upright()) {
            items.add(line(at, y.from(), at, y.to(), palette.legible(mark.colour()), scale, mark.dash() * scale));
            boolean left = at > (x.from() + x.to()) / 2;
            text(
                    at + (left ? -5 : 5) * scale,
                    y.to() + 8 * scale,
                    mark.label(),
                    palette.legible(mark.colour()),
                    left ? DisplayList.Horizontal.RIGHT : DisplayList.Horizontal.LEFT);
        } else {
            items.add(line(x.from(), at, x.to(), at, palette.legible(mark.colour()), scale, mark.dash() * scale));
            text(
                    x.to() - 4 * scale,
                    at - 8 * scale,
                    mark.label(),
                    palette.legible(mark.colour()),
                    DisplayList.Horizontal.RIGHT);
        }
    }

    /// One line of text, its middle at a height.
    void text(double atX, double atY, String text, int colour, DisplayList.Horizontal across) {
        if (!text.isEmpty()) {
            items.add(new DisplayList.Text(
                    atX, atY, text, TEXT * scale, false, colour, 0, across, DisplayList.Vertical.MIDDLE));
        }
    }

    /// What is shown where there is nothing to draw.
    static DisplayList empty(String text, double width, double height, double scale, Palette palette) {
        return new DisplayList(List.of(new DisplayList.Text(
                width / 2,
                height / 2,
                text,
                12 * scale,
                false,
                palette.muted(),
                0,
                DisplayList.Horizontal.CENTRE,
                DisplayList.Vertical.MIDDLE)));
    }

    static DisplayList.Polyline line(
            double x0, double y0, double x1, double y1, int colour, double width, double dash) {
        return new DisplayList.Polyline(new double[] {x0, x1}, new double[] {y0, y1}, colour, width, dash);
    }

    static DisplayList.Polygon rectangle(double x0, double y0, double x1, double y1, int fill) {
        return new DisplayList.Polygon(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1}, fill, 0, 0);
    }
}
