package errorscape.export.movie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// One palette for a whole moving picture: boxes of colours are cut where they vary most, as in Wu's method (1991), and
/// their means improved by k-means.
final class GifPalette {
    /// Bits a channel by which colours are counted.
    private static final int BITS = 6;

    private static final int CELLS = 1 << (3 * BITS);
    private static final int ROUNDS = 4;

    private final long[] count = new long[CELLS];
    private final long[][] sums = new long[3][CELLS];
    private int[] colours = {};
    private byte[] nearest = {};
    private boolean[] known = {};

    /// Counts the colours of a frame.
    void count(int[] argb) {
        for (int pixel : argb) {
            int cell = cell(pixel);
            count[cell]++;
            for (int c = 0; c < 3; c++) {
                sums[c][cell] += channel(pixel, c);
            }
        }
    }

    /// Chooses the colours.
    ///
    /// @param most of them, from 2 to 256
    void choose(int most) {
        List<double[]> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            if (count[i] > 0) {
                double n = count[i];
                // What is rare still has to be seen: a thin line has few pixels.
                cells.add(new double[] {sums[0][i] / n, sums[1][i] / n, sums[2][i] / n, Math.sqrt(n)});
            }
        }
        List<List<double[]>> boxes = new ArrayList<>();
        boxes.add(cells);
        while (boxes.size() < most && split(boxes)) {
            // As long as some box has two colours.
        }
        double[][] means = boxes.stream().map(GifPalette::mean).toArray(double[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            improve(means, cells);
        }
        colours = Arrays.stream(means)
                .mapToInt(m -> (int) Math.rint(m[0]) << 16 | (int) Math.rint(m[1]) << 8 | (int) Math.rint(m[2]))
                .toArray();
        nearest = new byte[CELLS];
        known = new boolean[CELLS];
    }

    /// The chosen colours, 0xRRGGBB.
    int[] colours() {
        return colours;
    }

    /// The number of the chosen colour nearest to a pixel's.
    int nearest(int pixel) {
        int cell = cell(pixel);
        if (!known[cell]) {
            nearest[cell] = (byte) search(pixel);
            known[cell] = true;
        }
        return nearest[cell] & 0xFF;
    }

    private int search(int pixel) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            best = distance(colours[i], pixel) < distance(colours[best], pixel) ? i : best;
        }
        return best;
    }

    /// Squared, with the weights of the eye.
    static int distance(int one, int other) {
        int red = channel(one, 0) - channel(other, 0);
        int green = channel(one, 1) - channel(other, 1);
        int blue = channel(one, 2) - channel(other, 2);
        return 3 * red * red + 4 * green * green + 2 * blue * blue;
    }

    private static int channel(int argb, int c) {
        return (argb >> (16 - 8 * c)) & 0xFF;
    }

    private static int cell(int pixel) {
        int shift = 8 - BITS;
        int red = channel(pixel, 0) >> shift;
        int green = channel(pixel, 1) >> shift;
        int blue = channel(pixel, 2) >> shift;
        return (red << (2 * BITS)) | (green << BITS) | blue;
    }

    private static boolean split(List<List<double[]>> boxes) {
        int worst = -1;
        double most = 0;
        for (int i = 0; i < boxes.size(); i++) {
            double spread = boxes.get(i).size() < 2 ? 0 : spread(boxes.get(i), widest(boxes.get(i)));
            if (spread > most) {
                most = spread;
                worst = i;
            }
        }
        if (worst < 0) {
            return false;
        }
        List<double[]> box = boxes.get(worst);
        int axis = widest(box);
        double middle = mean(box)[axis];
        List<double[]> sorted = new ArrayList<>(box);
        sorted.sort(Comparator.comparingDouble(cell -> cell[axis]));
        int cut = 1;
        while (cut < sorted.size() - 1 && sorted.get(cut)[axis] <= middle) {
            cut++;
        }
        boxes.set(worst, new ArrayList<>(sorted.subList(0, cut)));
        boxes.add(new ArrayList<>(sorted.subList(cut, sorted.size())));
        return true;
    }

    private static int widest(List<double[]> box) {
        int best = 0;
        for (int axis = 1; axis < 3; axis++) {
            best = spread(box, axis) > spread(box, best) ? axis : best;
        }
        return best;
    }

    private static double spread(List<double[]> box, int axis) {
        double middle = mean(box)[axis];
        double sum = 0;
        for (double[] cell : box) {
            sum += cell[3] * (cell[axis] - middle) * (cell[axis] - middle);
        }
        return sum;
    }

    private static double[] mean(List<double[]> box) {
        double[] mean = new double[3];
        double weight = 0;
        for (double[] cell : box) {
            weight += cell[3];
            for (int c = 0; c < 3; c++) {
                mean[c] += cell[3] * cell[c];
            }
        }
        for (int c = 0; c < 3; c++) {
            mean[c] /= Math.max(weight, Double.MIN_NORMAL);
        }
        return mean;
    }

    private static void improve(double[][] means, List<double[]> cells) {
        double[][] sum = new double[means.length][4];
        for (double[] cell : cells) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < means.length; i++) {
                double distance = 0;
                for (int c = 0; c < 3; c++) {
                    distance += (cell[c] - means[i][c]) * (cell[c] - means[i][c]);
                }
                if (distance < least) {
                    least = distance;
                    best = i;
                }
            }
            for (int c = 0; c < 3; c++) {
                sum[best][c] += cell[3] * cell[c];
            }
            sum[best][3] += cell[3];
        }
        for (int i = 0; i < means.length; i++) {
            for (int c = 0; c < 3 && sum[i][3] > 0; c++) {
                means[i][c] = sum[i][c] / sum[i][3];
            }
        }
    }
}
