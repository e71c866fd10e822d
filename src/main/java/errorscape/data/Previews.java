package errorscape.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes thumbnails of data sets.
final class Previews {
    /// More points than this are not told apart in a thumbnail.
    private static final int MOST_POINTS = 400;

    /// Two inputs that go together as much as this are one in a picture.
    private static final double SAME = 0.999;

    private Previews() {}

    static Preview of(Dataset dataset) {
        int inputs = dataset.inputs().length;
        int side = (int) Math.rint(Math.sqrt(inputs));
        boolean pixels = dataset.inputNames().stream().allMatch(name -> name.startsWith("pixel"));
        if (pixels && inputs >= 16 && side * side == inputs) {
            return firstPicture(dataset, side);
        }
        boolean plane = dataset.classification() && inputs > 1;
        List<Integer> telling = telling(dataset, plane ? 2 : 1);
        int xColumn = telling.getFirst();
        int yColumn = telling.getLast();
        double[] y = plane ? dataset.inputs()[yColumn] : dataset.targets()[0];
        int stride = (dataset.count() + MOST_POINTS - 1) / MOST_POINTS;
        int[] shown =
                IntStream.iterate(0, i -> i < dataset.count(), i -> i + stride).toArray();
        double[] x = dataset.inputs()[xColumn];
        return new Preview.Points(
                dataset.inputNames().get(xColumn),
                plane
                        ? dataset.inputNames().get(yColumn)
                        : dataset.targetNames().getFirst(),
                IntStream.of(shown).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(shown).mapToDouble(i -> y[i]).toArray(),
                IntStream.of(shown).map(i -> group(dataset, i)).toArray(),
                Math.max(1, dataset.classNames().size()));
    }

    /// The inputs that tell most, in their order; of two for a plane rather those of many values. One that says the
    /// same as another, as male does of female, shows
    /// nothing more.
    private static List<Integer> telling(Dataset dataset, int most) {
        List<Integer> best = IntStream.range(0, dataset.inputs().length)
                .boxed()
                .sorted(Comparator.comparing((Integer j) -> most > 1 && twoValued(dataset.inputs()[j]))
                        .thenComparingDouble(j -> -told(dataset, j)))
                .toList();
        int first = best.getFirst();
        List<Integer> others = best.subList(1, best.size());
        Optional<Integer> second = most < 2
                ? Optional.empty()
                : others.stream()
                        .filter(j -> !same(dataset.inputs()[first], dataset.inputs()[j]))
                        .findFirst()
                        .or(() -> others.stream().findFirst());
        return Stream.concat(Stream.of(first), second.stream()).sorted().toList();
    }

    /// A column of zeros and ones, as of a category, puts all points on two lines.
    private static boolean twoValued(double[] column) {
        return Arrays.stream(column).distinct().limit(3).count() < 3;
    }

    private static boolean same(double[] one, double[] other) {
        return correlated(one, other) > SAME;
    }

    /// The square of the correlation; 0 if one is constant.
    private static double correlated(double[] x, double[] y) {
        double xMean = Arrays.stream(x).sum() / x.length;
        double yMean = Arrays.stream(y).sum() / y.length;
        double xTotal = Arrays.stream(x).map(v -> (v - xMean) * (v - xMean)).sum();
        double yTotal = Arrays.stream(y).map(v -> (v - yMean) * (v - yMean)).sum();
        double product = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - xMean) * (y[i] - yMean))
                .sum();
        return xTotal > 0 && yTotal > 0 ? product / xTotal * (product / yTotal) : 0;
    }

    private static Preview.Pixels firstPicture(Dataset dataset, int side) {
        double[] grey = new double[side * side];
        double most = 0;
        for (double[] column : dataset.inputs()) {
            most = Math.max(most, Arrays.stream(column).max().orElse(0));
        }
        for (int j = 0; j < grey.length; j++) {
            grey[j] = most > 0 ? Math.clamp(dataset.inputs()[j][0] / most, 0.0, 1.0) : 0;
        }
        return new Preview.Pixels(side, side, grey);
    }

    private static int group(Dataset dataset, int sample) {
        return dataset.classification() ? (int) dataset.targets()[0][sample] : 0;
    }

    /// How much an input tells of the target: the share of its variance that lies between the classes, or the squared
    /// correlation with the first target of a regression.
    private static double told(Dataset dataset, int input) {
        double[] x = dataset.inputs()[input];
        int n = x.length;
        double mean = Arrays.stream(x).sum() / n;
        double total = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
        if (!(total > 0)) {
            return 0;
        }
        if (!dataset.classification()) {
            return correlated(x, dataset.targets()[0]);
        }
        double[] sums = new double[dataset.classNames().size()];
        int[] counts = new int[sums.length];
        for (int i = 0; i < n; i++) {
            sums[group(dataset, i)] += x[i] - mean;
            counts[group(dataset, i)]++;
        }
        double between = 0;
        for (int c = 0; c < sums.length; c++) {
            between += counts[c] == 0 ? 0 : sums[c] * sums[c] / counts[c];
        }
        return between / total;
    }
}
