package errorscape.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvDatasetWriterTest {
    @Test
    void what_is_written_is_read_back_bit_for_bit() throws IOException {
        double[] awkward = {1e-300, -1.0 / 3, 0.1 + 0.2, 123456789012345680.0, Double.MIN_VALUE, Double.MAX_VALUE};
        Dataset dataset = new Dataset(
                "odd",
                List.of("a, \"quoted\" name"),
                new double[][] {awkward},
                List.of("kind"),
                new double[][] {{0, 1, 2, 0, 1, 2}},
                List.of("a\nb", "c;d", "e"));
        StringBuilder text = new StringBuilder();
        CsvDatasetWriter.write(dataset, text);
        Dataset back = CsvDatasetReader.read(
                new StringReader(text.toString()), "odd.csv", CsvColumns.LAST_IS_TARGET, CsvLimits.DEFAULT);
        assertThat(back.inputNames()).isEqualTo(dataset.inputNames());
        assertThat(back.inputs()).isDeepEqualTo(dataset.inputs());
        assertThat(back.classNames()).isEqualTo(dataset.classNames());
        assertThat(back.targets()).isDeepEqualTo(dataset.targets());
    }

    @Test
    void numbers_are_written_without_exponents() {
        Dataset dataset = new Dataset(
                "small",
                List.of("x"),
                new double[][] {{1e-4, 2}},
                List.of("y"),
                new double[][] {{-0.0, 1e7}},
                List.of());
        StringBuilder text = new StringBuilder();
        CsvDatasetWriter.write(dataset, text);
        assertThat(text.toString()).isEqualTo("x,y\n0.00010,0\n2,10000000\n");
    }
}
