package errorscape.render.overlay;

import errorscape.render.DisplayList;
import errorscape.render.TextWidths;
import errorscape.render.Viewport;
import java.util.ArrayList;
import java.util.List;

/// Places labels so that none leaves the picture or covers another: a label that finds no room is left out. For
/// one picture.
final class Labels {
    private static final double GAP = 3;
    /// Of a name that slid past the end of its edge, below that end.
    private static final double FOOT = 20;

    private final Viewport viewport;
    private final List<double[]> taken = new ArrayList<>();

    Labels(Viewport viewport) {
        this.viewport = viewport;
    }

    /// Adds a text anchored as it is, if there is room.
    ///
    /// @param items appended to
    /// @return whether it was added
    boolean add(DisplayList.Text text, List<DisplayList.Item> items) {
        if (!take(box(text))) {
            return false;
        }
        items.add(text);
        return true;
    }

    /// Adds a text, shifted as far as needed to lie inside the picture, even over others.
    void addShifted(DisplayList.Text text, List<DisplayList.Item> items) {
        addAlong(text, new double[2], new double[2], items);
    }

    /// Adds a text of a sloping edge. Where it has no room to the left or to the right it goes along the
    /// edge until it has, not much below the edge's foot, and below what stands there, so that it stays
    /// beside the edge and off the surface; even over others.
    ///
    /// @param from one end of the edge in pixels
    /// @param to its other end; the same for no edge
    void addAlong(DisplayList.Text text, double[] from, double[] to, List<DisplayList.Item> items) {
        double[] box = box(text);
        double gap = GAP * viewport.scale();
        double dx = Math.max(gap - box[0], 0);
        dx += Math.min(viewport.width() - gap - (box[2] + dx), 0);
        double across = to[0] - from[0];
        double dy = across == 0 ? 0 : Math.max(0, dx * (to[1] - from[1]) / across);
        if (dy > 0) {
            double foot = Math.max(from[1], to[1]) + FOOT * viewport.scale();
            dy = Math.clamp(dy, 0, Math.max(0, foot - box[1]));
            dy = below(new double[] {box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy}) - box[1];
        }
        dy += Math.max(gap - (box[1] + dy), 0);
        dy += Math.min(viewport.height() - gap - (box[3] + dy), 0);
        taken.add(new double[] {box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy});
        items.add(new DisplayList.Text(
                text.x() + dx,
                text.y() + dy,
                text.text(),
                text.size(),
                text.bold(),
                text.colour(),
                text.halo(),
                text.horizontal(),
                text.vertical()));
    }

    /// The top of a box pushed below everything it would cover.
    private double below(double[] box) {
        double top = box[1];
        double height = box[3] - box[1];
        boolean moved = true;
        while (moved) {
            moved = false;
            for (double[] other : taken) {
                if (box[0] < other[2] && other[0] < box[2] && top < other[3] && other[1] < top + height) {
                    top = other[3] + GAP * viewport.scale();
                    moved = true;
                }
            }
        }
        return top;
    }

    /// Adds a text beside a point: right, left, above or below it, wherever there is room first.
    void addBeside(
            double x,
            double y,
            double distance,
            String text,
            double size,
            boolean bold,
            int colour,
            int halo,
            List<DisplayList.Item> items) {
        DisplayList.Horizontal[] across = {
            DisplayList.Horizontal.LEFT,
            DisplayList.Horizontal.RIGHT,
            DisplayList.Horizontal.CENTRE,
            DisplayList.Horizontal.CENTRE
        };
        DisplayList.Vertical[] along = {
            DisplayList.Vertical.MIDDLE,
            DisplayList.Vertical.MIDDLE,
            DisplayList.Vertical.BOTTOM,
            DisplayList.Vertical.TOP
        };
        double[] dx = {distance, -distance, 0, 0};
        double[] dy = {0, 0, -distance, distance};
        for (int i = 0; i < across.length; i++) {
            if (add(
                    new DisplayList.Text(x + dx[i], y + dy[i], text, size, bold, colour, halo, across[i], along[i]),
                    items)) {
                return;
            }
        }
    }

    /// Keeps labels off a disc.
    void block(double x, double y, double radius) {
        taken.add(new double[] {x - radius, y - radius, x + radius, y + radius});
    }

    /// Takes a rectangle (left, top, right, bottom) if it lies in the picture and is free.
    boolean take(double[] box) {
        if (!inside(box) || overlaps(box)) {
            return false;
        }
        taken.add(box);
        return true;
    }

    private boolean inside(double[] box) {
        return box[0] >= 0 && box[1] >= 0 && box[2] <= viewport.width() && box[3] <= viewport.height();
    }

    private boolean overlaps(double[] box) {
        for (double[] other : taken) {
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) {
                return true;
            }
        }
        return false;
    }

    /// The rectangle of a text: left, top, right, bottom.
    static double[] box(DisplayList.Text text) {
        double width = TextWidths.width(text.text(), text.size(), text.bold());
        double left = switch (text.horizontal()) {
            case LEFT -> text.x();
            case CENTRE -> text.x() - width / 2;
            case RIGHT -> text.x() - width;
        };
        double height = 1.1 * text.size();
        double top = switch (text.vertical()) {
            case TOP -> text.y();
            case MIDDLE -> text.y() - height / 2;
            case BASELINE -> text.y() - 0.85 * text.size();
            case BOTTOM -> text.y() - height;
        };
        return new double[] {left, top, left + width, top + height};
    }
}
