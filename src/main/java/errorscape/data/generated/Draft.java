package errorscape.data.generated;

import errorscape.data.Dataset;
import errorscape.math.RandomStream;
import java.util.List;
import java.util.stream.IntStream;

/// Labelled points of the plane while they are drawn. Coordinates are rounded to four decimals, as those of the sample
/// sets are.
final class Draft {
    private final double[] x;
    private final double[] y;
    private final double[] label;
    private final double noise;
    private final RandomStream random;
    private int size;

    Draft(int count, double noise, RandomStream random) {
        x = new double[count];
        y = new double[count];
        label = new double[count];
        this.noise = noise;
        this.random = random;
    }

    /// A point of a class, moved by noise.
    void add(double px, double py, int own) {
        x[size] = rounded(px + noise * random.nextGaussian());
        y[size] = rounded(py + noise * random.nextGaussian());
        label[size++] = own;
    }

    int size() {
        return size;
    }

    static double rounded(double value) {
        // Adding zero makes 0 of -0, which no CSV file shows.
        return Math.rint(value * 1e4) / 1e4 + 0.0;
    }

    Dataset dataset(String name, int classes) {
        return new Dataset(
                name,
                List.of("x1", "x2"),
                new double[][] {x, y},
                List.of("class"),
                new double[][] {label},
                IntStream.range(0, classes).mapToObj(String::valueOf).toList());
    }
}
