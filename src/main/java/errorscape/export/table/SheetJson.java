package errorscape.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Sheets as JSON: facts and arrays by name, groups as objects within. Numbers have the shortest digits that read back
/// as the same double; what is not a finite number is null.
public final class SheetJson {
    private SheetJson() {}

    /// Writes a sheet.
    ///
    /// @throws IOException of the stream
    public static void write(DataSheet sheet, OutputStream to) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), to)) {
            json.writeStartObject();
            facts(sheet.of().facts(), json);
            facts(sheet.facts(), json);
            for (DataSheet.Group group : sheet.groups()) {
                if (!group.key().isEmpty()) {
                    json.writeRaw('\n');
                    json.writeObjectPropertyStart(group.key());
                }
                facts(group.facts(), json);
                for (NamedArray array : group.arrays()) {
                    json.writeName(array.name());
                    array(array, 0, new int[1], json);
                }
                if (!group.key().isEmpty()) {
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException why ? why : new IOException(e);
        }
    }

    private static void facts(Map<String, Object> facts, JsonGenerator json) {
        facts.forEach((key, value) -> {
            json.writeName(key);
            switch (value) {
                case Boolean flag -> json.writeBoolean(flag);
                case Double number -> number(number, json);
                case Integer number -> json.writeNumber(number.intValue());
                case Long number -> json.writeNumber(number.longValue());
                default -> json.writeString(value.toString());
            }
        });
    }

    /// Writes what lies along one axis; `at[0]` is the place of the next value, and goes on.
    private static void array(NamedArray array, int axis, int[] at, JsonGenerator json) {
        if (axis == array.shape().length) {
            value(array, at[0]++, json);
            return;
        }
        json.writeStartArray();
        for (int i = 0; i < array.shape()[axis]; i++) {
            array(array, axis + 1, at, json);
        }
        json.writeEndArray();
    }

    private static void value(NamedArray array, int index, JsonGenerator json) {
        switch (array) {
            case NamedArray.Doubles doubles -> number(doubles.values()[index], json);
            case NamedArray.Longs longs -> json.writeNumber(longs.values()[index]);
            case NamedArray.Texts texts -> json.writeString(texts.values().get(index));
        }
    }

    private static void number(double value, JsonGenerator json) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
