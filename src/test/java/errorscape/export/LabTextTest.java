package errorscape.export;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.laboratory.LabTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabTextTest {
    @Test
    void a_cell_with_a_line_break_stays_one_cell() {
        LabTable table = new LabTable(
                "runs",
                List.of(new LabTable.Column("name", "name"), new LabTable.Column("loss", "loss")),
                List.of(Arrays.asList("two\nlines", 0.25), Arrays.asList("a, \"b\"", null)));
        assertThat(LabText.csv(table)).isEqualTo("name,loss\n\"two\nlines\",0.25\n\"a, \"\"b\"\"\",\n");
    }
}
