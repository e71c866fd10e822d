package errorscape.data.table.reading;

import errorscape.data.table.ColumnSummary;
import java.util.List;

/// A column that is left out: counted, never judged.
final class LooseTape extends Tape {
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private boolean texts;

    LooseTape(String name, CellReader reader) {
        super(name, reader);
    }

    @Override
    void read(char[] text, int from, int length) {
        // Nothing but numbers has a range, and once there was something else there is no use in looking.
        if (texts) {
            return;
        }
        double number = reader().number(text, from, length);
        if (Double.isFinite(number)) {
            min = Math.min(min, number);
            max = Math.max(max, number);
        } else {
            texts = true;
        }
    }

    @Override
    ColumnSummary summary() {
        boolean some = min <= max && !texts;
        return new ColumnSummary(
                cells(), missing(), 0, some ? min : Double.NaN, some ? max : Double.NaN, List.of(), List.of());
    }
}
