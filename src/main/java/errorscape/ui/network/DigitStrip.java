package errorscape.ui.network;

import errorscape.render.DisplayList;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;

/// Samples that are pictures, side by side with the classes the network gives them; wrong ones are framed.
final class DigitStrip {
    private static final double CELL = 34;
    private static final double PICTURE = 24;
    private static final double TEXT = 10;

    private DigitStrip() {}

    static DisplayList compose(List<ModelPicture.Digit> digits, double width, double height, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        int columns = Math.max(1, (int) (width / CELL));
        int rows = Math.max(1, (int) (height / (CELL + 6)));
        for (int i = 0; i < Math.min(digits.size(), rows * columns); i++) {
            double left = i % columns * CELL;
            double top = Math.floorDiv(i, columns) * (CELL + 6);
            draw(digits.get(i), left, top, palette, items);
        }
        return new DisplayList(items);
    }

    private static void draw(
            ModelPicture.Digit digit, double left, double top, Palette palette, List<DisplayList.Item> items) {
        double pixel = PICTURE / digit.side();
        for (int p = 0; p < digit.grey().length; p++) {
            int level = (int) Math.round(255 * Math.clamp(digit.grey()[p], 0, 1));
            double x = left + p % digit.side() * pixel;
            double y = top + Math.floorDiv(p, digit.side()) * pixel;
            items.add(rectangle(x, y, pixel + 0.3, 0xFF000000 | level << 16 | level << 8 | level, 0));
        }
        int mark = digit.right() ? palette.muted() : palette.maximum();
        if (!digit.right()) {
            items.add(rectangle(left, top, PICTURE, 0, mark));
        }
        items.add(new DisplayList.Text(
                left + PICTURE / 2,
                top + PICTURE + 2,
                digit.answer(),
                TEXT,
                !digit.right(),
                mark,
                0,
                DisplayList.Horizontal.CENTRE,
                DisplayList.Vertical.TOP));
    }

    private static DisplayList.Polygon rectangle(double x, double y, double side, int fill, int outline) {
        return new DisplayList.Polygon(
                new double[] {x, x + side, x + side, x}, new double[] {y, y, y + side, y + side}, fill, outline, 1.5);
    }
}
