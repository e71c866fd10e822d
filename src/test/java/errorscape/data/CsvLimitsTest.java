package errorscape.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CsvLimitsTest {
    @Test
    void ten_million_rows_are_refused_after_reading_two_hundred_thousand() {
        Rows rows = new Rows("x,y\n", "1,2\n", 10_000_000);
        assertThatThrownBy(() -> read(rows, CsvLimits.DEFAULT))
                .isInstanceOf(DataException.class)
                .hasMessage("big.csv, line 200002: more than 200,000 rows are too many; take a part of them");
        // What was read: 200,001 rows of 4 characters, the header, and at most what buffers read ahead.
        assertThat(rows.given).isBetween(800_000L, 900_000L);
    }

    @Test
    void as_many_rows_as_allowed_are_read() throws IOException {
        assertThat(read(new Rows("x,y\n", "1,2\n", 200_000), CsvLimits.DEFAULT).count())
                .isEqualTo(200_000);
    }

    @Test
    void too_many_columns_are_refused_by_the_header() {
        String header = IntStream.rangeClosed(1, 10_001).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> read(new StringReader(header + "\n"), CsvLimits.DEFAULT))
                .isInstanceOf(DataException.class)
                .hasMessage("big.csv, line 1: 10,001 columns are more than the 10,000 allowed");
    }

    @Test
    void far_too_many_columns_are_refused_too() {
        String header = IntStream.rangeClosed(1, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> read(new StringReader(header + "\n"), CsvLimits.DEFAULT))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("big.csv: ")
                .hasMessageContaining("line 1");
    }

    @Test
    void too_many_cells_are_refused_at_the_row_that_exceeds_them() {
        CsvLimits limits = new CsvLimits(100, 10, 9, 10);
        assertThatThrownBy(() -> read(new Rows("x,y,z\n", "1,2,3\n", 100), limits))
                .isInstanceOf(DataException.class)
                .hasMessage("big.csv, line 5: more than 9 cells are too many; take fewer rows or columns");
    }

    @Test
    void too_many_classes_are_refused() {
        CsvLimits limits = new CsvLimits(100, 10, 1000, 2);
        assertThatThrownBy(() -> read(new StringReader("x,kind\n1,a\n2,b\n3,c\n"), limits))
                .isInstanceOf(DataException.class)
                .hasMessage("big.csv, line 4, column \"kind\": more than 2 different texts are too many for classes; "
                        + "choose another target column");
        assertThatThrownBy(() -> read(new StringReader("x,class\n1,1\n2,2\n3,3\n"), limits))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("big.csv, column \"class\": more than 2 different numbers are too many");
    }

    @Test
    void a_quote_that_is_never_closed_does_not_read_the_whole_file() {
        Rows rows = new Rows("x,y\n1,\"2\n", "1,2\n", 10_000_000);
        assertThatThrownBy(() -> read(rows, CsvLimits.DEFAULT))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 2");
        assertThat(rows.given).isLessThan(4_000_000);
    }

    private static Dataset read(Reader reader, CsvLimits limits) throws IOException {
        return CsvDatasetReader.read(reader, "big.csv", CsvColumns.LAST_IS_TARGET, limits);
    }

    /// A long file that is made while it is read.
    private static final class Rows extends Reader {
        private final String header;
        private final String row;
        private final long length;
        private long given;

        Rows(String header, String row, long rows) {
            this.header = header;
            this.row = row;
            length = header.length() + rows * row.length();
        }

        @Override
        public int read(char[] buffer, int offset, int count) {
            if (given == length) {
                return -1;
            }
            int n = (int) Math.min(count, length - given);
            for (int i = 0; i < n; i++) {
                long at = given + i;
                buffer[offset + i] = at < header.length()
                        ? header.charAt((int) at)
                        : row.charAt((int) ((at - header.length()) % row.length()));
            }
            given += n;
            return n;
        }

        @Override
        public void close() {}
    }
}
