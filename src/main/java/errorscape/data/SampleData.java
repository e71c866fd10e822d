package errorscape.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;

/// The data sets that come with the program, from the class path folder `sample-data`. Their sources and licences are
/// in `sample-data/README.md`.
public final class SampleData {
    private static final String PUZZLE = "set-splitting";

    private static final List<SampleSet> ALL = List.of(
            new SampleSet("moons", "Two moons", "Two interleaved half circles: no straight line parts them."),
            new SampleSet(
                    "xor",
                    "XOR",
                    "The four corners of a square, opposite corners alike: the smallest problem that"
                            + " needs a hidden layer."),
            new SampleSet("xor-clouds", "XOR clouds", "Noisy clouds around the four corners of XOR."),
            new SampleSet("circles", "Circles", "A ring around a ring: at least three hidden units to close a curve."),
            new SampleSet("spirals", "Two spirals", "Two spirals wound around each other: the hard one."),
            new SampleSet("iris", "Iris", "150 flowers of three species, four lengths each; one species stands apart."),
            new SampleSet("sine", "Noisy sine", "A regression: one period of a sine with noise."),
            new SampleSet("digits", "Digits 8x8", "1797 handwritten digits in 8 by 8 pixels."),
            new SampleSet(
                    PUZZLE,
                    "Set splitting",
                    "A puzzle in disguise: whoever fits it with three nodes has split a set (Blum and Rivest 1992)."));

    private SampleData() {}

    /// All of them, in the order in which they are named.
    public static List<SampleSet> all() {
        return ALL;
    }

    /// Those that are worth a tile of their own; the puzzle of three nodes comes with its lesson.
    public static List<SampleSet> offered() {
        return ALL.stream().filter(set -> !set.name().equals(PUZZLE)).toList();
    }

    public static Optional<SampleSet> find(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    /// Reads a data set that comes with the program.
    ///
    /// @throws DataException if there is none of this name
    public static Dataset read(String name) {
        return read(name, CsvColumns.LAST_IS_TARGET);
    }

    /// Reads chosen columns of a data set that comes with the program.
    ///
    /// @throws DataException if there is none of this name, or no such column
    public static Dataset read(String name, CsvColumns columns) {
        if (find(name).isEmpty()) {
            String names = String.join(", ", ALL.stream().map(SampleSet::name).toList());
            throw new DataException("there is no sample data set \"" + name + "\"; there are " + names);
        }
        String file = name + ".csv";
        try (InputStream stream = SampleData.class.getResourceAsStream("/sample-data/" + file)) {
            if (stream == null) {
                throw new DataException(file + ": the file is missing from this installation; install it again");
            }
            return CsvDatasetReader.read(
                    new InputStreamReader(stream, Utf8.strictDecoder()), file, columns, CsvLimits.DEFAULT);
        } catch (IOException e) {
            throw new DataException(file + ": the file cannot be read: " + e.getMessage(), e);
        }
    }
}
