package errorscape.data.table.reading;

import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.FileKind;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.Grouping;
import errorscape.data.table.ReadTable;
import errorscape.data.table.ReadingProgress;
import errorscape.data.table.Remark;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is understood of a file, as a text that a person can check: as it is opened in the window, taken as offered.
final class Understood {
    private static final int SHOWN = 10;

    private Understood() {}

    static String of(Path file) {
        try {
            TablePreview preview = TableReading.preview(TableSource.of(file), FormatWishes.NONE);
            ReadTable read = TableReading.read(preview.source(), preview.offer(), ReadingProgress.NONE);
            return text(preview, read);
        } catch (DataException e) {
            return "refused: " + e.getMessage() + "\n";
        }
    }

    private static String text(TablePreview preview, ReadTable read) {
        StringBuilder text = new StringBuilder();
        text.append("format: ").append(format(preview.format())).append('\n');
        for (ColumnChoice column : preview.offer().columns()) {
            text.append(lower(column.role()).replace('_', ' '))
                    .append(' ')
                    .append(lower(column.kind()))
                    .append(": ")
                    .append(column.name())
                    .append('\n');
        }
        preview.target()
                .filter(offer -> offer.asked())
                .ifPresent(offer -> text.append("asked: ")
                        .append(lower(offer.suggestion()))
                        .append(", ")
                        .append(offer.reason())
                        .append('\n'));
        text.append("rows: ")
                .append(read.report().rowsUsed())
                .append(" of ")
                .append(read.report().rows())
                .append('\n');
        Dataset dataset = read.dataset();
        for (int j = 0; j < dataset.inputs().length; j++) {
            text.append(dataset.inputNames().get(j))
                    .append(" = ")
                    .append(numbers(dataset.inputs()[j]))
                    .append('\n');
        }
        for (int k = 0; k < dataset.targets().length; k++) {
            String values = dataset.classification()
                    ? Arrays.stream(dataset.targets()[k])
                            .limit(SHOWN)
                            .mapToObj(code -> dataset.classNames().get((int) code))
                            .collect(Collectors.joining(" | "))
                    : numbers(dataset.targets()[k]);
            text.append(dataset.targetNames().get(k))
                    .append(" -> ")
                    .append(values)
                    .append('\n');
        }
        if (dataset.classification()) {
            text.append("classes: ")
                    .append(String.join(" | ", dataset.classNames()))
                    .append('\n');
        }
        for (Remark remark : TableReading.remarks(preview, preview.offer())) {
            text.append("note: ").append(remark.text()).append('\n');
        }
        return text.toString();
    }

    private static String numbers(double[] values) {
        return Arrays.stream(values).limit(SHOWN).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private static String format(TableFormat format) {
        StringBuilder text = new StringBuilder(lower(format.kind()));
        if (format.kind() == FileKind.TEXT) {
            text.append(", ").append(format.charset()).append(", ").append(lower(format.separator()));
            text.append(", decimal ").append(lower(format.decimal()));
            if (format.grouping() != Grouping.NONE) {
                text.append(", thousands ").append(lower(format.grouping()));
            }
        }
        text.append(format.header() ? ", header" : ", no header");
        if (!format.comment().isEmpty()) {
            text.append(", comments ").append(format.comment());
        }
        if (format.skippedLines() > 0) {
            text.append(", lines skipped: ").append(format.skippedLines());
        }
        if (!format.sheet().isEmpty()) {
            text.append(", sheet ").append(format.sheet());
        }
        return text.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
