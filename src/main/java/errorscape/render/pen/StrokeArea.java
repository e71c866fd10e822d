package errorscape.render.pen;

/// Puts the areas of lines and discs together: a piece of a line is all that lies within half the line's width of
/// it, so ends and joints are round. A pixel is covered by what of one pixel's length around its middle lies
/// within, measured towards the line.
final class StrokeArea {
    private final Coverage coverage;
    /// The shares of a piece between which it is in the picture.
    private double enter;

    private double leave;

    StrokeArea(Coverage coverage) {
        this.coverage = coverage;
    }

    /// Adds a line through points.
    ///
    /// @param closed whether it goes on to its first point
    /// @param dash length of dashes and gaps; 0 for none
    void line(double[] xs, double[] ys, boolean closed, double width, double dash) {
        int pieces = closed ? xs.length : xs.length - 1;
        double gone = 0;
        for (int i = 0; i < pieces; i++) {
            int next = i + 1 < xs.length ? i + 1 : 0;
            if (dash > 0) {
                gone = dashes(xs[i], ys[i], xs[next], ys[next], width / 2, dash, gone);
            } else {
                piece(xs[i], ys[i], xs[next], ys[next], width / 2);
            }
        }
        if (xs.length == 1) {
            disc(xs[0], ys[0], width / 2);
        }
    }

    /// Adds the dashes of a piece, within the picture's reach.
    ///
    /// @param gone the way from the line's beginning, modulo one dash and gap
    /// @return the way at the end
    private double dashes(double x0, double y0, double x1, double y1, double radius, double dash, double gone) {
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        double end = gone + length;
        if (!(length > 0) || !Double.isFinite(length)) {
            return gone;
        }
        enter = 0;
        leave = 1;
        double reach = radius + 1;
        if (!clip(x0, x1 - x0, coverage.width(), reach) || !clip(y0, y1 - y0, coverage.height(), reach)) {
            return end - 2 * dash * Math.floor(end / (2 * dash));
        }
        double first = enter * length;
        double last = leave * length;
        double k = Math.floor((gone + first) / (2 * dash));
        for (double from = 2 * dash * k; from < gone + last; from += 2 * dash) {
            double begin = Math.max(0, (from - gone) / length);
            double stop = Math.min(1, (from + dash - gone) / length);
            if (stop > begin) {
                piece(
                        x0 + begin * (x1 - x0),
                        y0 + begin * (y1 - y0),
                        x0 + stop * (x1 - x0),
                        y0 + stop * (y1 - y0),
                        radius);
            }
        }
        return end - 2 * dash * Math.floor(end / (2 * dash));
    }

    /// Narrows the shares of a piece between which it is in the picture, along one axis (Liang & Barsky 1984).
    ///
    /// @return whether any of it is
    private boolean clip(double from, double step, double size, double reach) {
        if (step == 0) {
            return from > -reach && from < size + reach;
        }
        double one = (-reach - from) / step;
        double other = (size + reach - from) / step;
        enter = Math.max(enter, Math.min(one, other));
        leave = Math.min(leave, Math.max(one, other));
        return enter < leave;
    }

    /// Adds a disc.
    void disc(double x, double y, double radius) {
        piece(x, y, x, y, radius);
    }

    /// Adds a ring around a circle.
    void ring(double x, double y, double radius, double width) {
        double reach = (width + 1) / 2;
        int top = firstPixel(y - radius - reach);
        int bottom = lastPixel(y + radius + reach, coverage.height());
        int left = firstPixel(x - radius - reach);
        int right = lastPixel(x + radius + reach, coverage.width());
        for (int row = top; row <= bottom; row++) {
            double dy = row + 0.5 - y;
            for (int column = left; column <= right; column++) {
                double dx = column + 0.5 - x;
                double part = reach - Math.abs(Math.sqrt(dx * dx + dy * dy) - radius);
                if (part > 0) {
                    coverage.cover(row * coverage.width() + column, Math.min(part, width));
                }
            }
        }
    }

    private void piece(double x0, double y0, double x1, double y1, double radius) {
        double reach = radius + 0.5;
        int top = firstPixel(Math.min(y0, y1) - reach);
        int bottom = lastPixel(Math.max(y0, y1) + reach, coverage.height());
        double farLeft = Math.min(x0, x1) - reach;
        double farRight = Math.max(x0, x1) + reach;
        if (!(farLeft < coverage.width() && farRight > 0) || !Double.isFinite(x1 - x0 + y1 - y0)) {
            return;
        }
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        double ux = length > 0 ? (x1 - x0) / length : 1;
        double uy = length > 0 ? (y1 - y0) / length : 0;
        double most = 2 * radius;
        for (int row = top; row <= bottom; row++) {
            double dy = row + 0.5 - y0;
            double left = farLeft;
            double right = farRight;
            if (Math.abs(uy) > 0.01) {
                // Where the row crosses the strip around the endless line.
                double middle = x0 + dy * ux / uy;
                double half = reach / Math.abs(uy);
                left = Math.max(left, middle - half);
                right = Math.min(right, middle + half);
            }
            int last = lastPixel(right, coverage.width());
            int start = row * coverage.width();
            for (int column = firstPixel(left); column <= last; column++) {
                double dx = column + 0.5 - x0;
                double along = dx * ux + dy * uy;
                double distance;
                if (along < 0) {
                    distance = Math.sqrt(dx * dx + dy * dy);
                } else if (along > length) {
                    double ex = column + 0.5 - x1;
                    double ey = row + 0.5 - y1;
                    distance = Math.sqrt(ex * ex + ey * ey);
                } else {
                    distance = Math.abs(dx * uy - dy * ux);
                }
                double part = reach - distance;
                if (part > 0) {
                    // Lines thinner than a pixel are faint.
                    coverage.cover(start + column, Math.min(part, most));
                }
            }
        }
    }

    /// The first pixel whose middle is not before a place, within the picture.
    private static int firstPixel(double from) {
        return (int) Math.max(0, Math.ceil(from - 0.5));
    }

    /// The last pixel whose middle is not behind a place, within the picture.
    private static int lastPixel(double to, int count) {
        return (int) Math.min(count - 1, Math.floor(to - 0.5));
    }
}
