package errorscape.data;

import errorscape.fuzz.FuzzedReader;
import errorscape.math.Vectors;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The readers of this package.
public final class TableReaders {
    private static final List<String> TABLES = List.of(
            "x1,x2,class\n1,2.5,a\n-0.5,1e-3,b\n3,4,a\n",
            "x1;x2;y\n1;2;3\n4;5;6.25\n\n7;8;9\n",
            "\"a \"\"b\"\"\"\tlabel\r\n1\t0\r\n2\t1\r\n3\t10\r\n",
            "\uFEFFu,v,w\n1.7e30,-1.7e38,0\n1e-32,5,1\n");

    private TableReaders() {}

    public static List<FuzzedReader<?>> all(Path folder) {
        return List.of(
                FuzzedReader.ofFile(
                                "table",
                                "CsvDatasetReader.read",
                                TABLES,
                                folder.resolve("table.csv"),
                                file -> new Table(CsvDatasetReader.read(file, CsvColumns.LAST_IS_TARGET)),
                                DataException.class)
                        .writtenBy(Table::toString),
                FuzzedReader.ofFile(
                        "table made ready",
                        "CsvDatasetReader.columnNames",
                        TABLES,
                        folder.resolve("ready.csv"),
                        TableReaders::prepared,
                        DataException.class));
    }

    /// A data set that is told from others by all it holds.
    private record Table(Dataset dataset) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Table table && table.content().equals(content());
        }

        @Override
        public int hashCode() {
            return content().hashCode();
        }

        private List<Object> content() {
            return List.of(
                    dataset.inputNames(),
                    dataset.targetNames(),
                    dataset.classNames(),
                    Arrays.deepToString(dataset.inputs()).replace("-0.0", "0.0"),
                    Arrays.deepToString(dataset.targets()).replace("-0.0", "0.0"));
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            CsvDatasetWriter.write(dataset, text);
            return text.toString();
        }
    }

    /// As a loss gets it: split and standardised.
    private static PreparedData prepared(Path file) {
        Dataset dataset = CsvDatasetReader.read(file, CsvColumns.LAST_IS_TARGET);
        if (CsvDatasetReader.columnNames(file).size()
                != dataset.inputNames().size() + dataset.targetNames().size()) {
            throw new IllegalStateException("columns");
        }
        PreparedData data = PreparedData.of(dataset, Split.of(dataset, 0.25, 1), true, ClassCoding.usual(dataset));
        for (double[] column : data.training().inputs()) {
            if (!Vectors.allFinite(column)) {
                throw new IllegalStateException("not finite: " + Arrays.toString(column));
            }
        }
        return data;
    }
}
