package errorscape.export;

import errorscape.data.table.CategoryCount;
import errorscape.data.table.CellProblem;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.ColumnSummary;
import errorscape.data.table.FileKind;
import errorscape.data.table.Guess;
import errorscape.data.table.Remark;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.reading.TableReading;
import errorscape.math.Counted;
import errorscape.math.ShortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was understood of a table, for people and for programs.
public final class DataText {
    private static final int SHOWN_CATEGORIES = 6;

    private DataText() {}

    /// `{"rows", "rowsUsed", "format": {...}, "columns": [...], "target": {...}}`.
    public static String json(TablePreview preview, TableChoice choice, TableReport report) {
        TableFormat format = choice.format();
        JsonText form = JsonText.object();
        if (format.kind() == FileKind.EXCEL) {
            form.putNull("separator")
                    .put("decimal", ".")
                    .put("header", format.header())
                    .putNull("charset");
        } else {
            form.put("separator", String.valueOf(format.separator().sign()))
                    .put("decimal", String.valueOf(format.decimal().sign()))
                    .put("header", format.header())
                    .put("charset", format.charset());
        }
        List<JsonText> columns = new ArrayList<>();
        for (ColumnChoice column : inFileOrder(preview, choice)) {
            ColumnSummary summary = summary(preview, report, column.name());
            columns.add(JsonText.object()
                    .put("name", column.name())
                    .put("role", words(column.role()))
                    .put("kind", lower(column.kind()))
                    .put("missing", summary.missing())
                    .put("min", summary.min())
                    .put("max", summary.max())
                    .putTexts("categories", categories(preview, choice, report, column)));
        }
        JsonText target = JsonText.object()
                .put("name", String.join(", ", choice.names(ColumnRole.TARGET)))
                .put("kind", classes(choice) ? "classes" : "numbers")
                .putTexts(
                        "classes",
                        classes(choice)
                                ? categories(
                                        preview,
                                        choice,
                                        report,
                                        choice.of(ColumnRole.TARGET).getFirst())
                                : List.of());
        return JsonText.object()
                .put("rows", report.rows())
                .put("rowsUsed", report.rowsUsed())
                .put("format", form)
                .put("columns", columns)
                .put("target", target)
                .toString();
    }

    /// The same for people, with the evidence and what to look at.
    public static String text(TablePreview preview, TableChoice choice, TableReport report) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                preview.source().name() + ": " + Counted.of(report.rows(), "row") + ", " + report.rowsUsed() + " used");
        report.leftOut().forEach((reason, count) -> line(text, "  left out  " + count + ": " + reason));
        report.filled().forEach((name, count) -> line(text, "  filled    " + count + " in \"" + name + "\""));
        for (Guess guess : preview.guesses()) {
            String doubt = guess.sure() ? "" : "; not certain";
            line(text, String.format("  %-14s %s (%s%s)", guess.what(), guess.value(), guess.evidence(), doubt));
        }
        line(text, "columns");
        for (ColumnChoice column : inFileOrder(preview, choice)) {
            line(
                    text,
                    String.format(
                            "  %-20s %-9s %-9s %s",
                            column.name(),
                            words(column.role()),
                            lower(column.kind()),
                            contents(preview, choice, report, column)));
        }
        preview.target()
                .filter(offer ->
                        offer.asked() && choice.names(ColumnRole.TARGET).equals(List.of(offer.column())))
                .ifPresent(offer -> line(
                        text,
                        "target    \"" + offer.column() + "\" as " + lower(choice.target()) + ": " + offer.reason()
                                + "; --target-as "
                                + (choice.target() == TargetMeaning.CLASSES ? "numbers" : "classes")
                                + " for the other"));
        for (Remark remark : TableReading.remarks(preview, choice)) {
            line(text, "note      " + remark.text());
        }
        if (report.problems() > 0) {
            line(text, Counted.of(report.problems(), "cell") + " cannot be read:");
            for (CellProblem problem : report.first()) {
                line(text, "  " + problem);
            }
        }
        return text.toString();
    }

    private static String contents(TablePreview preview, TableChoice choice, TableReport report, ColumnChoice column) {
        ColumnSummary summary = summary(preview, report, column.name());
        List<String> parts = new ArrayList<>();
        if (summary.hasNumbers()) {
            parts.add(ShortNumber.of(summary.min()) + " to " + ShortNumber.of(summary.max()));
        }
        List<String> names = categories(preview, choice, report, column);
        if (!names.isEmpty()) {
            int shown = Math.min(names.size(), SHOWN_CATEGORIES);
            parts.add(String.join(", ", names.subList(0, shown))
                    + (shown < names.size() ? " and " + (names.size() - shown) + " more" : ""));
        }
        if (summary.missing() > 0) {
            parts.add(Counted.of(summary.missing(), "gap"));
        }
        String reason = preview.column(column.name()).reason();
        if (!column.used() && !reason.isEmpty()) {
            parts.add(reason);
        }
        return String.join("; ", parts);
    }

    private static List<ColumnChoice> inFileOrder(TablePreview preview, TableChoice choice) {
        Map<String, ColumnChoice> chosen =
                choice.columns().stream().collect(Collectors.toMap(ColumnChoice::name, Function.identity()));
        return preview.columns().stream()
                .filter(seen -> chosen.containsKey(seen.name()))
                .map(seen -> chosen.get(seen.name()))
                .toList();
    }

    private static ColumnSummary summary(TablePreview preview, TableReport report, String name) {
        ColumnSummary read = report.columns().get(name);
        return read == null ? preview.column(name).summary() : read;
    }

    private static boolean classes(TableChoice choice) {
        List<ColumnChoice> targets = choice.of(ColumnRole.TARGET);
        return targets.size() == 1
                && (choice.target() == TargetMeaning.CLASSES
                        || targets.getFirst().kind() == ColumnKind.CATEGORY);
    }

    /// Names in the order of classes: of categories, and of a target of classes.
    private static List<String> categories(
            TablePreview preview, TableChoice choice, TableReport report, ColumnChoice column) {
        boolean asClasses = column.role() == ColumnRole.TARGET && classes(choice);
        if (column.kind() != ColumnKind.CATEGORY && !asClasses) {
            return List.of();
        }
        return TableReading.inOrder(summary(preview, report, column.name()).categories()).stream()
                .map(CategoryCount::name)
                .toList();
    }

    private static String words(ColumnRole role) {
        return lower(role).replace('_', ' ');
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
