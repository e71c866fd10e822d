package errorscape.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import errorscape.picture.Provenance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SheetTest {
    private static final double[] NUMBERS = {0.1, -0.0, 1 / 3.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN};

    private final DataSheet sheet = new DataSheet(
            new Provenance("Two \"moons\", nōn", 45, 1, 200, "1.0", false),
            Map.of("count", 6),
            List.of(new DataSheet.Group(
                    "racer1",
                    Map.of("name", "plain, \"SGD\""),
                    List.of(
                            NamedArray.of("loss", NUMBERS),
                            NamedArray.of("weights", 3, 2, NUMBERS),
                            NamedArray.of("step", new long[] {0, 1, Long.MAX_VALUE}),
                            NamedArray.of("type", List.of("a", "日本 🌙", ""))))),
            new DataTable(
                    List.of("name", "loss", "flag", "nothing"),
                    () -> Stream.of(
                            Arrays.asList("two\nlines, \"quoted\"", 0.1, true, null),
                            Arrays.asList("# no comment", Double.NaN, false, null))));

    @Test
    void a_csv_reader_gets_back_every_cell_and_where_the_file_comes_from() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SheetCsv.write(sheet, bytes);
        List<CsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.READ)
                .ofCsvRecord(bytes.toString(StandardCharsets.UTF_8))
                .stream()
                .toList();
        assertThat(records.stream().filter(CsvRecord::isComment).map(r -> r.getField(0)))
                .contains(" scenario: Two \"moons\", nōn", " seed: 45", " version: 1.0");
        List<CsvRecord> rows = records.stream().filter(r -> !r.isComment()).toList();
        assertThat(rows.get(0).getFields()).containsExactly("name", "loss", "flag", "nothing");
        assertThat(rows.get(1).getFields()).containsExactly("two\nlines, \"quoted\"", "0.1", "true", "");
        assertThat(rows.get(2).getFields()).containsExactly("# no comment", "", "false", "");
        assertThat(rows).hasSize(3);
    }

    @Test
    void a_json_reader_gets_back_the_same_bits() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SheetJson.write(sheet, bytes);
        JsonNode json = new JsonMapper().readTree(bytes.toString(StandardCharsets.UTF_8));
        assertThat(json.get("scenario").asString()).isEqualTo("Two \"moons\", nōn");
        assertThat(json.get("seed").asLong()).isEqualTo(45);
        JsonNode racer = json.get("racer1");
        for (int i = 0; i < 5; i++) {
            assertThat(Double.doubleToRawLongBits(racer.get("loss").get(i).asDouble()))
                    .isEqualTo(Double.doubleToRawLongBits(NUMBERS[i]));
        }
        assertThat(racer.get("loss").get(5).isNull()).isTrue();
        assertThat(racer.get("weights").get(1).get(0).asDouble()).isEqualTo(NUMBERS[2]);
        assertThat(racer.get("type").get(1).asString()).isEqualTo("日本 🌙");
        assertThat(racer.get("name").asString()).isEqualTo("plain, \"SGD\"");
    }

    @Test
    void a_reader_of_numpys_format_gets_back_the_same_bits() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SheetNpz.write(sheet, bytes);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SheetNpz.write(sheet, again);
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
        int arrays = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                NpyReading npy = NpyReading.of(zip.readAllBytes());
                arrays++;
                switch (entry.getName()) {
                    case "racer1_loss.npy" -> assertThat(npy.doubles()).isEqualTo(NUMBERS);
                    case "racer1_weights.npy" -> {
                        assertThat(npy.shape()).containsExactly(3, 2);
                        assertThat(npy.doubles()).isEqualTo(NUMBERS);
                    }
                    case "racer1_step.npy" -> assertThat(npy.longs()).containsExactly(0, 1, Long.MAX_VALUE);
                    case "racer1_type.npy" -> assertThat(npy.texts()).containsExactly("a", "日本 🌙", "");
                    case "scenario.npy" -> {
                        assertThat(npy.shape()).isEmpty();
                        assertThat(npy.texts()).containsExactly("Two \"moons\", nōn");
                    }
                    default -> assertThat(entry.getName()).endsWith(".npy");
                }
            }
        }
        assertThat(arrays).isEqualTo(11);
    }
}
