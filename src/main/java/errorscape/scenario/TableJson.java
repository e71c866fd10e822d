package errorscape.scenario;

import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.DateOrder;
import errorscape.data.table.DecimalSign;
import errorscape.data.table.FileKind;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.Grouping;
import errorscape.data.table.RowSample;
import errorscape.data.table.Separator;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TargetMeaning;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The choices about a table in scenario files: `data.table`. The form of the file is written whole, so that nothing is
/// guessed when it is read again.
final class TableJson {
    private TableJson() {}

    static TableChoice read(JsonObject object) {
        TableFormat format = format(object.need("format"));
        List<ColumnChoice> columns = new ArrayList<>();
        for (JsonValue item : object.need("columns").items()) {
            JsonObject column = item.object();
            columns.add(new ColumnChoice(
                    column.need("name").text(),
                    column.need("role").choice(ColumnRole.class),
                    column.need("kind").choice(ColumnKind.class)));
            column.close();
        }
        TargetMeaning target = object.need("target").choice(TargetMeaning.class);
        GapPolicy gaps =
                object.take("gaps").map(value -> value.choice(GapPolicy.class)).orElse(GapPolicy.LEAVE_OUT);
        int rows = object.take("rows").map(JsonValue::integer).orElse(0);
        long rowsSeed = object.take("rowsSeed").map(JsonValue::seed).orElse(1L);
        boolean inputs = object.take("standardiseInputs").map(JsonValue::flag).orElse(false);
        boolean targets = object.take("standardiseTargets").map(JsonValue::flag).orElse(false);
        double share = object.take("validationShare").map(JsonValue::number).orElse(0.0);
        long seed = object.take("splitSeed").map(JsonValue::seed).orElse(0L);
        object.close();
        try {
            return new TableChoice(
                    format, columns, target, gaps, new RowSample(rows, rowsSeed), inputs, targets, share, seed);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("data.table: " + e.getMessage(), e);
        }
    }

    private static TableFormat format(JsonValue value) {
        JsonObject object = value.object();
        TableFormat plain = TableFormat.PLAIN;
        try {
            TableFormat format = new TableFormat(
                    object.take("kind").map(kind -> kind.choice(FileKind.class)).orElse(plain.kind()),
                    object.take("charset").map(JsonValue::text).orElse(plain.charset()),
                    object.take("separator")
                            .map(sign -> sign.choice(Separator.class))
                            .orElse(plain.separator()),
                    object.take("decimal")
                            .map(sign -> sign.choice(DecimalSign.class))
                            .orElse(plain.decimal()),
                    object.take("grouping")
                            .map(sign -> sign.choice(Grouping.class))
                            .orElse(plain.grouping()),
                    object.take("header").map(JsonValue::flag).orElse(plain.header()),
                    object.take("comment").map(JsonValue::text).orElse(plain.comment()),
                    object.take("skippedLines").map(JsonValue::integer).orElse(0),
                    object.take("missing")
                            .map(marks ->
                                    marks.items().stream().map(JsonValue::text).toList())
                            .orElse(plain.missing()),
                    object.take("dates")
                            .map(order -> order.choice(DateOrder.class))
                            .orElse(plain.dates()),
                    object.take("sheet").map(JsonValue::text).orElse(""));
            object.close();
            return format;
        } catch (IllegalArgumentException e) {
            throw value.problem(String.valueOf(e.getMessage()));
        }
    }

    static void write(TableChoice choice, ObjectNode object) {
        TableFormat format = choice.format();
        ObjectNode form = object.putObject("format");
        form.put("kind", JsonValue.name(format.kind()))
                .put("charset", format.charset())
                .put("separator", JsonValue.name(format.separator()))
                .put("decimal", JsonValue.name(format.decimal()))
                .put("grouping", JsonValue.name(format.grouping()))
                .put("header", format.header())
                .put("comment", format.comment())
                .put("skippedLines", format.skippedLines());
        format.missing().forEach(form.putArray("missing")::add);
        form.put("dates", JsonValue.name(format.dates())).put("sheet", format.sheet());
        ArrayNode columns = object.putArray("columns");
        for (ColumnChoice column : choice.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("role", JsonValue.name(column.role()))
                    .put("kind", JsonValue.name(column.kind()));
        }
        object.put("target", JsonValue.name(choice.target()))
                .put("gaps", JsonValue.name(choice.gaps()))
                .put("rows", choice.rows().most())
                .put("rowsSeed", choice.rows().seed())
                .put("standardiseInputs", choice.standardiseInputs())
                .put("standardiseTargets", choice.standardiseTargets())
                .put("validationShare", choice.validationShare())
                .put("splitSeed", choice.splitSeed());
    }
}
