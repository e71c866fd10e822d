package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DataCommandTest {
    private static final String OUTCOME = "id,glucose,bmi,Outcome\n1,148,33.6,1\n2,85,26.6,0\n3,183,?,1\n4,89,28.1,0\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CommandLineMain.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void programsGetWhatWasUnderstood() throws IOException {
        assertThat(run("data", file("a.csv", OUTCOME), "--format", "json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.propertyNames()).containsExactly("rows", "rowsUsed", "format", "columns", "target");
        assertThat(json.get("rows").intValue()).isEqualTo(4);
        assertThat(json.get("rowsUsed").intValue()).isEqualTo(3);
        assertThat(json.get("format").toString())
                .isEqualTo("{\"separator\":\",\",\"decimal\":\".\",\"header\":true,\"charset\":\"UTF-8\"}");
        assertThat(json.get("columns").get(0).toString())
                .isEqualTo("{\"name\":\"id\",\"role\":\"left out\",\"kind\":\"id\",\"missing\":0,\"min\":1.0,"
                        + "\"max\":4.0,\"categories\":[]}");
        assertThat(json.get("columns").get(2).toString())
                .isEqualTo("{\"name\":\"bmi\",\"role\":\"input\",\"kind\":\"number\",\"missing\":1,\"min\":26.6,"
                        + "\"max\":33.6,\"categories\":[]}");
        assertThat(json.get("target").toString())
                .isEqualTo("{\"name\":\"Outcome\",\"kind\":\"classes\",\"classes\":[\"0\",\"1\"]}");
    }

    @Test
    void peopleGetItWithTheEvidence() throws IOException {
        assertThat(run("data", file("a.csv", OUTCOME))).isZero();
        assertThat(out.toString())
                .contains("a.csv: 4 rows, 3 used")
                .contains("left out  1: nothing in \"bmi\"")
                .contains("separator      comma (5 of the first 5 rows have 4 cells)")
                .contains("\"id\" is left out: it numbers the rows")
                .contains("target    \"Outcome\" as classes: it holds 2 different whole numbers; --target-as numbers");
    }

    @Test
    void badCellsAreListedAndTheStatusSaysSo() throws IOException {
        assertThat(run("data", file("a.csv", "x,y\n1,2\nabc,3\n4,5.5\n"))).isEqualTo(1);
        assertThat(out.toString()).contains("1 cell cannot be read:");
        assertThat(err.toString()).contains("the first: line 3, column \"x\": \"abc\" is not a number");
    }

    @Test
    void commandsThatTakeAScenarioTakeATable() throws IOException {
        String file = file("my.csv", OUTCOME);
        assertThat(run("train", file, "--target", "bmi", "--inputs", "glucose,id", "--steps", "1"))
                .isZero();
        assertThat(run("evaluate", file, "--target", "Outcome", "--gaps", "fill"))
                .isZero();
        assertThat(run("scenario", "check", file)).isZero();
        assertThat(out.toString()).contains("3 samples").contains("2 classes").contains("2-8-1");
        assertThat(err.toString()).contains("target \"Outcome\" taken as classes: it holds 2 different whole numbers");
    }

    @Test
    void whatIsSaidIsNotGuessed() throws IOException {
        String file = file("a.txt", "1,5;2;a\n2,5;3;b\n3,5;1;a\n");
        assertThat(run("data", file, "--format", "json", "--header", "--separator", ";", "--decimal", "point"))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("rows").intValue()).isEqualTo(2);
        assertThat(json.get("format").get("decimal").stringValue()).isEqualTo(".");
        assertThat(json.get("columns").get(0).get("name").stringValue()).isEqualTo("1,5");
    }

    @Test
    void optionsOfTablesAreNotForOthers() {
        assertThat(run("train", "moons", "--target", "x", "--steps", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("--target belongs to a table, which \"moons\" is not");
    }

    @Test
    void aColumnThatIsNotThereIsRefusedWithThoseThatAre() throws IOException {
        assertThat(run("train", file("a.csv", OUTCOME), "--target", "sugar")).isEqualTo(1);
        assertThat(err.toString())
                .contains("a.csv: there is no column \"sugar\"; the columns are \"id\", \"glucose\", \"bmi\","
                        + " \"Outcome\"");
    }
}
