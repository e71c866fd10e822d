package errorscape.critical.line;

import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import errorscape.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a line of critical points is, by the sense of the gradient on both sides of it.
public enum LineKind {
    /// The loss rises to both sides.
    MINIMA("point.line.minima"),
    /// It falls to both sides.
    MAXIMA("point.line.maxima"),
    /// It rises to one side and falls to the other, as beside the terrace of `x^3`.
    INFLECTIONS("point.line.inflections"),
    /// It ends inside the box, as no line of critical points of a smooth loss does: the slope along it is too small to
    /// be told from zero, and beyond its end it is not.
    FLAT("point.line.flat"),
    /// Parts of the line differ, or it could not be told.
    MIXED("point.line.mixed");

    private static final int SAMPLES = 33;

    /// A gradient of less than this share of the largest beside the line says nothing.
    private static final double FAINT = 1e-6;

    private final String words;

    LineKind(String words) {
        this.words = words;
    }

    /// For people.
    public String words() {
        return Words.text(words);
    }

    /// Of a line, by its points in order.
    static LineKind of(UnitSlice slice, List<UnitPoint> line) {
        int count = Math.min(SAMPLES, line.size() - 1);
        double[][] beside = new double[count][];
        double largest = 0;
        for (int k = 0; k < count; k++) {
            int i = k * (line.size() - 1) / count;
            UnitPoint from = line.get(i);
            UnitPoint to = line.get(i + 1);
            double length = from.distance(to);
            double nu = length == 0 ? 0 : -(to.v() - from.v()) / length;
            double nv = length == 0 ? 0 : (to.u() - from.u()) / length;
            beside[k] = new double[] {
                LineProfile.along(slice, from, -LineProfile.BESIDE, nu, nv),
                LineProfile.along(slice, from, LineProfile.BESIDE, nu, nv)
            };
            largest = Math.max(largest, Math.max(Math.abs(beside[k][0]), Math.abs(beside[k][1])));
        }
        Set<LineKind> kinds = EnumSet.noneOf(LineKind.class);
        for (double[] two : beside) {
            if (Math.min(Math.abs(two[0]), Math.abs(two[1])) > FAINT * largest) {
                boolean same = two[0] > 0 == two[1] > 0;
                kinds.add(same ? INFLECTIONS : two[1] > 0 ? MINIMA : MAXIMA);
            }
        }
        return kinds.size() == 1 ? kinds.iterator().next() : MIXED;
    }
}
