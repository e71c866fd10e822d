package errorscape.ui.points;

/// A sample that was drawn.
///
/// @param x from -1 to 1, in thousandths, so that a text of it is exact
/// @param y the same
/// @param group its class, from 1
public record DrawnPoint(double x, double y, int group) {
    private static final double THOUSAND = 1000;

    public DrawnPoint {
        x = inside(x);
        y = inside(y);
    }

    DrawnPoint at(double newX, double newY) {
        return new DrawnPoint(newX, newY, group);
    }

    DrawnPoint in(int newGroup) {
        return new DrawnPoint(x, y, newGroup);
    }

    double distance(double toX, double toY) {
        return Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
    }

    private static double inside(double value) {
        return Math.rint(Math.clamp(value, -1.0, 1.0) * THOUSAND) / THOUSAND;
    }
}
