package errorscape.data;

import errorscape.math.RandomStream;
import java.util.Arrays;
import java.util.List;

/// Classic small data sets, drawn from a seeded stream. Coordinates are rounded to four decimals, so that a data set
/// written as CSV is read back as the same numbers.
public final class Generators {
    private static final List<String> XY = List.of("x1", "x2");
    private static final List<String> CLASS = List.of("class");
    private static final List<String> CLASS_NAMES = List.of("0", "1");

    private Generators() {}

    /// Two interleaved half circles of radius 1, the lower one shifted by (1, 0.5), classes in turn.
    ///
    /// @param noise standard deviation of what is added to each coordinate
    public static Dataset moons(int count, double noise, RandomStream random) {
        Draft draft = new Draft(count);
        int perClass = (count + 1) / 2;
        for (int i = 0; i < count; i++) {
            int along = i / 2;
            double angle = Math.PI * along / Math.max(1, perClass - 1);
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            if (i % 2 == 0) {
                draft.add(x, y, noise, 0, random);
            } else {
                draft.add(1 - x, 0.5 - y, noise, 1, random);
            }
        }
        return draft.classes("moons");
    }

    /// The four corners of the unit square; class 1 where exactly one coordinate is 1.
    public static Dataset xor() {
        Draft draft = new Draft(4);
        for (int i = 0; i < 4; i++) {
            int x = i >> 1;
            int y = i & 1;
            draft.put(x, y, x ^ y);
        }
        return draft.classes("xor");
    }

    /// Clouds around the four corners of the unit square, with the corner's class of XOR.
    public static Dataset xorClouds(int count, double noise, RandomStream random) {
        Draft draft = new Draft(count);
        for (int i = 0; i < count; i++) {
            int x = i >> 1 & 1;
            int y = i & 1;
            draft.add(x, y, noise, x ^ y, random);
        }
        return draft.classes("xor clouds");
    }

    /// Two interleaved Archimedean spirals from near the centre to radius 1 (after Lang and Witbrock 1988), classes in
    /// turn.
    ///
    /// @param turns of each spiral
    public static Dataset spirals(int count, double turns, double noise, RandomStream random) {
        Draft draft = new Draft(count);
        int perClass = (count + 1) / 2;
        for (int i = 0; i < count; i++) {
            int along = i / 2;
            // From 5 % of the radius on: at the very centre the two spirals are one.
            double radius = 0.05 + 0.95 * along / Math.max(1, perClass - 1);
            double angle = 2 * Math.PI * turns * radius + (i % 2 == 0 ? 0 : Math.PI);
            draft.add(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), noise, i % 2, random);
        }
        return draft.classes("spirals");
    }

    /// Two concentric circles, classes in turn: the outer one of radius 1 is class 0.
    ///
    /// @param factor radius of the inner circle
    public static Dataset circles(int count, double factor, double noise, RandomStream random) {
        Draft draft = new Draft(count);
        int perClass = (count + 1) / 2;
        for (int i = 0; i < count; i++) {
            int along = i / 2;
            double angle = 2 * Math.PI * along / perClass;
            double radius = i % 2 == 0 ? 1 : factor;
            draft.add(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), noise, i % 2, random);
        }
        return draft.classes("circles");
    }

    /// A regression: `y = sin(pi x)` plus noise at x drawn uniformly from [-1, 1), in ascending order.
    public static Dataset sine(int count, double noise, RandomStream random) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = rounded(random.nextDouble(-1, 1));
        }
        Arrays.sort(x);
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            y[i] = rounded(StrictMath.sin(Math.PI * x[i]) + noise * random.nextGaussian());
        }
        return new Dataset("sine", List.of("x"), new double[][] {x}, List.of("y"), new double[][] {y}, List.of());
    }

    private static double rounded(double value) {
        // Adding zero makes 0 of -0, which no CSV file shows.
        return Math.rint(value * 1e4) / 1e4 + 0.0;
    }

    /// Points of the plane with their classes while they are drawn.
    private static final class Draft {
        private final double[] x;
        private final double[] y;
        private final double[] label;
        private int size;

        Draft(int count) {
            x = new double[count];
            y = new double[count];
            label = new double[count];
        }

        void add(double px, double py, double noise, int pointClass, RandomStream random) {
            double dx = noise * random.nextGaussian();
            double dy = noise * random.nextGaussian();
            put(px + dx, py + dy, pointClass);
        }

        void put(double px, double py, int pointClass) {
            x[size] = rounded(px);
            y[size] = rounded(py);
            label[size++] = pointClass;
        }

        Dataset classes(String name) {
            return new Dataset(name, XY, new double[][] {x, y}, CLASS, new double[][] {label}, CLASS_NAMES);
        }
    }
}
