package errorscape.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Writes data sets as CSV that [CsvDatasetReader] reads back exactly: commas, line feeds, numbers without exponents.
public final class CsvDatasetWriter {
    private CsvDatasetWriter() {}

    /// Writes a data set: the inputs, then the targets; classes by name.
    public static void write(Dataset dataset, Appendable out) {
        try {
            List<String> header = new ArrayList<>(dataset.inputNames());
            header.addAll(dataset.targetNames());
            writeLine(header, out);
            for (int row = 0; row < dataset.count(); row++) {
                List<String> cells = new ArrayList<>();
                for (double[] column : dataset.inputs()) {
                    cells.add(number(column[row]));
                }
                for (double[] column : dataset.targets()) {
                    cells.add(
                            dataset.classification()
                                    ? dataset.classNames().get((int) column[row])
                                    : number(column[row]));
                }
                writeLine(cells, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeLine(List<String> cells, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quotedIfNeeded(cells.get(i)));
        }
        out.append('\n');
    }

    private static String quotedIfNeeded(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == ';' || c == '\t' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        if (value == 0) {
            return "0";
        }
        String plain = new BigDecimal(Double.toString(value)).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
