package errorscape.data.table.reading;

import errorscape.data.table.RowSample;
import errorscape.math.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Where the rows that are used are kept: all of them in order, or a seeded choice of some, made while they come, so
/// that the others take no memory (reservoir sampling, Vitter 1985, algorithm R).
final class RowPlaces {
    private final int most;
    private final RandomStream random;
    private int count;
    private int[] rows = new int[0];

    RowPlaces(RowSample sample) {
        most = sample.most();
        random = new RandomStream(sample.seed(), "rows of a table");
    }

    /// Where the next row that can be used is to be kept.
    ///
    /// @return -1 if it is not among the chosen
    int next() {
        int row = count++;
        if (most == 0) {
            return row;
        }
        int place = row < most ? row : random.nextInt(row + 1);
        if (place >= most) {
            return -1;
        }
        if (place >= rows.length) {
            rows = Arrays.copyOf(rows, Math.min(most, Math.max(16, 2 * rows.length)));
        }
        rows[place] = row;
        return place;
    }

    /// Rows that could be used so far.
    int usable() {
        return count;
    }

    /// Rows that are kept.
    int kept() {
        return most == 0 ? count : Math.min(count, most);
    }

    /// Whether the places are in the order of the file.
    boolean inOrder() {
        return most == 0 || count <= most;
    }

    /// The places in the order of the file.
    int[] order() {
        return IntStream.range(0, kept())
                .boxed()
                .sorted(Comparator.comparingInt(place -> rows[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
