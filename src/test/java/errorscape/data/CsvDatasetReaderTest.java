package errorscape.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvDatasetReaderTest {
    @TempDir
    private Path folder;

    @Test
    void the_last_column_is_the_target_and_all_others_are_inputs() throws IOException {
        Dataset dataset = read("x1,x2,y\n1,2,3\n-4e1,+5.5,.6\n");
        assertThat(dataset.name()).isEqualTo("points");
        assertThat(dataset.inputNames()).containsExactly("x1", "x2");
        assertThat(dataset.inputs()).isDeepEqualTo(new double[][] {{1, -40}, {2, 5.5}});
        assertThat(dataset.targetNames()).containsExactly("y");
        assertThat(dataset.targets()).isDeepEqualTo(new double[][] {{3, 0.6}});
        assertThat(dataset.classification()).isFalse();
    }

    @Test
    void columns_are_chosen_by_name_in_the_order_asked_for() throws IOException {
        Dataset dataset = read("a,b,c,d\n1,2,3,4\n5,6,7,8\n", List.of("d", "a"), List.of("c", "b"));
        assertThat(dataset.inputs()).isDeepEqualTo(new double[][] {{4, 8}, {1, 5}});
        assertThat(dataset.targets()).isDeepEqualTo(new double[][] {{3, 7}, {2, 6}});
    }

    @Test
    void columns_that_are_not_chosen_may_hold_anything() throws IOException {
        Dataset dataset = read("id,x,y\nfirst,1,2\n,3,4\n", List.of("x"), List.of("y"));
        assertThat(dataset.inputs()).isDeepEqualTo(new double[][] {{1, 3}});
    }

    @Test
    void texts_in_the_target_column_are_classes_in_alphabetical_order() throws IOException {
        Dataset dataset = read("x,kind\n1,pear\n2,apple\n3,pear\n4,fig\n");
        assertThat(dataset.classNames()).containsExactly("apple", "fig", "pear");
        assertThat(dataset.targets()).isDeepEqualTo(new double[][] {{2, 0, 2, 1}});
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "Class", "label", "LABEL"})
    void whole_numbers_in_a_column_named_class_or_label_are_classes_in_numerical_order(String name) throws IOException {
        Dataset dataset = read("x," + name + "\n1,10\n2,9\n3,-1\n4,9.0\n");
        assertThat(dataset.classNames()).containsExactly("-1", "9", "10");
        assertThat(dataset.targets()).isDeepEqualTo(new double[][] {{2, 1, 0, 1}});
    }

    @Test
    void negative_zero_is_the_class_zero() throws IOException {
        Dataset dataset = read("x,class\n1,1\n2,-0\n3,0\n");
        assertThat(dataset.classNames()).containsExactly("0", "1");
        assertThat(dataset.targets()).isDeepEqualTo(new double[][] {{1, 0, 0}});
    }

    @Test
    void whole_numbers_under_another_name_are_a_regression() throws IOException {
        assertThat(read("x,count\n1,10\n2,9\n").classification()).isFalse();
    }

    @Test
    void fractions_in_a_column_named_class_are_a_regression() throws IOException {
        assertThat(read("x,class\n1,0\n2,0.5\n").classification()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x;y\n1;2\n3;4\n",
                "x\ty\n1\t2\n3\t4\n",
                "\uFEFFx,y\n1,2\n3,4\n",
                "x,y\r\n1,2\r\n3,4\r\n",
                "x,y\n\n1,2\n\n3,4",
                "\nx,y\n1,2\n3,4\n\n\n",
                " x , y \n 1 , 2 \n 3 , 4 \n",
                "\"x\",\"y\"\n\"1\",\"2\"\n3,4\n"
            })
    void common_dialects_of_csv_are_read_alike(String text) throws IOException {
        Dataset dataset = read(text);
        assertThat(dataset.inputNames()).containsExactly("x");
        assertThat(dataset.inputs()).isDeepEqualTo(new double[][] {{1, 3}});
        assertThat(dataset.targets()).isDeepEqualTo(new double[][] {{2, 4}});
    }

    @Test
    void names_may_hold_separators_and_letters_of_any_script() throws IOException {
        Dataset dataset = read("\"Größe, cm\",клас\n1,ä\n2,\"b,c\"\n");
        assertThat(dataset.inputNames()).containsExactly("Größe, cm");
        assertThat(dataset.classNames()).containsExactly("b,c", "ä");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "x,y\\n1,2\\nabc,3\\n|points.csv, line 3, column \"x\": \"abc\" is not a number",
                "x,y\\n"
                        + "1,2\\n"
                        + "3,abc\\n"
                        + "|points.csv, line 3, column \"y\": \"abc\" is not a number, but the values above it are",
                "x,y\\n1,2\\n0x1p3,3\\n|points.csv, line 3, column \"x\": \"0x1p3\" is not a number",
                "x,y\\n1,2\\n1f,3\\n|points.csv, line 3, column \"x\": \"1f\" is not a number",
                "x,y\\n1,2\\n1-2,3\\n|points.csv, line 3, column \"x\": \"1-2\" is not a number",
                "x;y\\n"
                    + "1,5;2\\n"
                    + "|points.csv, line 2, column \"x\": \"1,5\" is not a number; write the decimal sign as a point",
                "x,y\\n1,2\\nNaN,3\\n|points.csv, line 3, column \"x\": \"NaN\" is not a finite number",
                "x,y\\n1,2\\n3,-Infinity\\n|points.csv, line 3, column \"y\": \"-Infinity\" is not a finite number",
                "x,y\\n1,inf\\n|points.csv, line 2, column \"y\": \"inf\" is not a finite number",
                "x,y\\n1e999,2\\n|points.csv, line 2, column \"x\": \"1e999\" is too large for a number",
                "x,y\\n1,2\\n,3\\n|points.csv, line 3, column \"x\": the cell is empty",
                "x,y\\n1,2\\n3,\\n|points.csv, line 3, column \"y\": the cell is empty",
                "x,y\\n1,a\\n3,\\n|points.csv, line 3, column \"y\": the cell is empty",
                "x,y\\n1,2\\n3\\n|points.csv, line 3: 1 cell where the first line has 2 columns",
                "x,y\\n1,2\\n3,4,5\\n|points.csv, line 3: 3 cells where the first line has 2 columns",
                "x,y\\n\\n\\n1,2\\n3\\n|points.csv, line 5: 1 cell where the first line has 2 columns",
                "x,x,y\\n1,2,3\\n|points.csv, line 1, column \"x\": two columns have this name",
                "x,,y\\n1,2,3\\n|points.csv, line 1: column 2 has no name",
                "1,2\\n3,4\\n|points.csv, line 1: the first line holds numbers; put a line with the names",
                "y\\n1\\n|points.csv, line 1: no column is left for the inputs; the columns are \"y\"",
                "x,y\\n|points.csv: the file has a line with names of columns, but no samples below it",
                "''|points.csv: the file is empty",
                "\\n\\n|points.csv: the file is empty",
                "x,class\\n1,a\\n2,a\\n|points.csv, column \"class\": all rows are of one class, \"a\"",
                "x,class\\n1,7\\n2,7\\n|points.csv, column \"class\": all rows are of one class, \"7\"",
                "x,y\\n1,\"2\\n3,4\\n|line 2",
                "x,y\\n1,\"2\"3\\n|line 2"
            })
    void a_bad_file_is_refused_with_its_place(String text, String message) throws IOException {
        Path file = write(text.replace("\\n", "\n"));
        assertThatThrownBy(() -> CsvDatasetReader.read(file, CsvColumns.LAST_IS_TARGET))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("points.csv")
                .hasMessageContaining(message);
    }

    @Test
    void a_missing_column_is_named_together_with_those_there_are() throws IOException {
        Path file = write("x1,x2,y\n1,2,3\n");
        assertThatThrownBy(() -> CsvDatasetReader.read(file, new CsvColumns(List.of("x3"), List.of())))
                .hasMessage("points.csv, line 1: there is no column \"x3\"; the columns are \"x1\", \"x2\", \"y\"");
    }

    @Test
    void a_column_is_not_input_and_target_at_once() throws IOException {
        Path file = write("x1,x2,y\n1,2,3\n");
        assertThatThrownBy(() -> CsvDatasetReader.read(file, new CsvColumns(List.of("x1", "y"), List.of("y"))))
                .isInstanceOf(DataException.class)
                .hasMessage("points.csv, line 1, column \"y\": the column is chosen twice as an input or target");
    }

    @Test
    void one_of_several_targets_cannot_be_a_class() throws IOException {
        Path file = write("x,y,kind\n1,2,a\n");
        assertThatThrownBy(() -> CsvDatasetReader.read(file, new CsvColumns(List.of(), List.of("y", "kind"))))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(
                        "points.csv, line 2, column \"kind\": \"a\" is not a number; of several target");
    }

    @Test
    void a_file_that_is_not_there_is_named_with_its_full_path() {
        Path file = folder.resolve("gone.csv");
        assertThatThrownBy(() -> CsvDatasetReader.read(file, CsvColumns.LAST_IS_TARGET))
                .isInstanceOf(DataException.class)
                .hasMessage("gone.csv: there is no such file (" + file.toAbsolutePath() + ")");
    }

    @Test
    void a_folder_is_not_a_file() {
        assertThatThrownBy(() -> CsvDatasetReader.read(folder, CsvColumns.LAST_IS_TARGET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("this is a folder; choose a CSV file");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_with_their_line() throws IOException {
        StringBuilder text = new StringBuilder("x,kind\n");
        for (int i = 0; i < 5000; i++) {
            text.append(i).append(",b\n");
        }
        text.append("1,Bär\n2,c\n");
        Path file = folder.resolve("latin.csv");
        Files.write(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvDatasetReader.read(file, CsvColumns.LAST_IS_TARGET))
                .isInstanceOf(DataException.class)
                .hasMessage("latin.csv, line 5002: the text is not UTF-8; save the file as CSV in UTF-8");
    }

    @Test
    void a_file_of_two_byte_characters_is_refused() throws IOException {
        Path file = folder.resolve("wide.csv");
        Files.write(file, "\uFEFFx,y\n1,2\n".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> CsvDatasetReader.read(file, CsvColumns.LAST_IS_TARGET))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("wide.csv, line 1: the text is not UTF-8");
    }

    @Test
    void the_names_of_the_columns_can_be_read_alone() throws IOException {
        assertThat(CsvDatasetReader.columnNames(write("x1;x2;y\nno;numbers;here\n")))
                .containsExactly("x1", "x2", "y");
    }

    private Dataset read(String text) throws IOException {
        return read(text, List.of(), List.of());
    }

    private Dataset read(String text, List<String> inputs, List<String> targets) throws IOException {
        return CsvDatasetReader.read(write(text), new CsvColumns(inputs, targets));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), text);
    }
}
