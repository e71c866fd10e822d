package errorscape.plot;

import errorscape.render.DisplayList;

/// Lines and texts of charts.
final class ChartText {
    static final double SIZE = 11;

    private ChartText() {}

    static DisplayList.Polyline line(double x0, double y0, double x1, double y1, int colour, double width) {
        return new DisplayList.Polyline(new double[] {x0, x1}, new double[] {y0, y1}, colour, width, 0);
    }

    /// @param scale pixels per logical pixel
    static DisplayList.Text text(
            double x,
            double y,
            String text,
            double scale,
            int colour,
            DisplayList.Horizontal across,
            DisplayList.Vertical along) {
        return new DisplayList.Text(x, y, text, SIZE * scale, false, colour, 0, across, along);
    }

    /// The text in the middle of a chart that has nothing to show.
    static DisplayList.Text instead(double width, double height, String text, double scale, int colour) {
        return new DisplayList.Text(
                width / 2,
                height / 2,
                text,
                12 * scale,
                false,
                colour,
                0,
                DisplayList.Horizontal.CENTRE,
                DisplayList.Vertical.MIDDLE);
    }

    /// A faint version of a colour, for grid lines.
    static int faint(int colour) {
        return (colour & 0xFFFFFF) | 0x38000000;
    }
}
