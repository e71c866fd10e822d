package errorscape.plot;

import errorscape.render.ColourMap;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.TextWidths;
import errorscape.render.Ticks;
import errorscape.words.Words;
import java.util.List;

/// What the colours of a chart mean, drawn at its right: names, or a bar with ticks. Immutable.
public sealed interface ChartKey {
    /// Space between chart and key, in logical pixels.
    double GAP = 18;

    /// Width it takes with the space before it.
    ///
    /// @param scale pixels per logical pixel
    double width(double scale);

    /// Draws it.
    ///
    /// @param left where the chart ends
    /// @param height of the whole picture
    /// @param items appended to
    void draw(double left, double height, double scale, Palette palette, List<DisplayList.Item> items);

    /// Names with their colours, as many as fit.
    ///
    /// @param title above them
    record Names(String title, List<Name> names) implements ChartKey {
        private static final double LINE = 18;
        private static final double SWATCH = 11;

        /// One colour.
        ///
        /// @param colour ARGB
        public record Name(String text, int colour) {}

        public Names {
            names = List.copyOf(names);
        }

        @Override
        public double width(double scale) {
            double widest = TextWidths.width(title, ChartFrame.TEXT * scale, false);
            for (Name name : names) {
                double text = TextWidths.width(name.text(), ChartFrame.TEXT * scale, false);
                widest = Math.max(widest, text + (SWATCH + 7) * scale);
            }
            return widest + (GAP + ChartFrame.RIGHT) * scale;
        }

        @Override
        public void draw(double left, double height, double scale, Palette palette, List<DisplayList.Item> items) {
            double x = left + GAP * scale;
            double y = (ChartFrame.TOP + LINE / 2) * scale;
            items.add(text(x, y, title, palette.muted(), scale));
            int lines = (int) Math.max(1, (height / scale - ChartFrame.TOP) / LINE - 1);
            int shown = names.size() <= lines ? names.size() : lines - 1;
            for (Name name : names.subList(0, shown)) {
                y += LINE * scale;
                double half = SWATCH / 2 * scale;
                items.add(ChartFrame.rectangle(x, y - half, x + 2 * half, y + half, name.colour()));
                items.add(text(x + (SWATCH + 7) * scale, y, name.text(), palette.foreground(), scale));
            }
            if (shown < names.size()) {
                String rest = Words.text("picture.more", Integer.toString(names.size() - shown));
                items.add(text(x, y + LINE * scale, rest, palette.muted(), scale));
            }
        }
    }

    /// A colour bar with ticks.
    ///
    /// @param title above it
    record Bar(String title, ColourMap colours, LossScale range) implements ChartKey {
        private static final double WIDTH = 12;
        private static final double HEIGHT = 220;
        private static final int STEPS = 64;

        @Override
        public double width(double scale) {
            double title0 = TextWidths.width(title, ChartFrame.TEXT * scale, false);
            return Math.max(title0, 80 * scale) + (GAP + ChartFrame.RIGHT) * scale;
        }

        @Override
        public void draw(double left, double height, double scale, Palette palette, List<DisplayList.Item> items) {
            double x = left + GAP * scale;
            double top = (ChartFrame.TOP + 18) * scale;
            double length = Math.min(HEIGHT * scale, height - top - ChartFrame.BOTTOM * scale);
            items.add(text(x, top - 10 * scale, title, palette.muted(), scale));
            if (length < 40 * scale) {
                return;
            }
            for (int i = 0; i < STEPS; i++) {
                double y0 = top + length * i / STEPS;
                // Half a pixel more than a step, so that no seam shows.
                double y1 = top + length * (i + 1) / STEPS + (i + 1 < STEPS ? 0.5 : 0);
                items.add(ChartFrame.rectangle(x, y0, x + WIDTH * scale, y1, colours.argb(1 - (i + 0.5) / STEPS)));
            }
            Ticks ticks = Ticks.of(range.kind(), range.low(), range.high(), (int) Math.max(2, length / (30 * scale)));
            double end = x + WIDTH * scale;
            for (int i = 0; i < ticks.count(); i++) {
                double y = top + length * (1 - range.fraction(ticks.values()[i]));
                items.add(ChartFrame.line(end, y, end + 3 * scale, y, palette.muted(), scale, 0));
                items.add(text(end + 7 * scale, y, ticks.labels()[i], palette.muted(), scale));
            }
        }
    }

    private static DisplayList.Text text(double x, double y, String text, int colour, double scale) {
        return new DisplayList.Text(
                x,
                y,
                text,
                ChartFrame.TEXT * scale,
                false,
                colour,
                0,
                DisplayList.Horizontal.LEFT,
                DisplayList.Vertical.MIDDLE);
    }
}
