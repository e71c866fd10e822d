package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.data.Dataset;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.RowSample;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables in scenarios: what was chosen is kept, and the same file gives the same numbers.
final class TableScenarioTest {
    @TempDir
    private Path folder;

    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("größe;farbe;preis\n");
        for (int i = 0; i < 60; i++) {
            text.append("1,")
                    .append(i)
                    .append(';')
                    .append(i % 3 == 0 ? "rot" : "blau")
                    .append(";1.0");
            text.append(String.format("%02d", i)).append(",5\n");
        }
        return Files.writeString(folder.resolve("häuser.csv"), text);
    }

    private static TableChoice offer(Path file) {
        return TableReading.preview(TableSource.of(file), FormatWishes.NONE).offer();
    }

    @Test
    void whatWasChosenComesBackFromTheFile() throws IOException {
        Path csv = table();
        TableChoice choice =
                offer(csv).withRows(new RowSample(40, 9)).withSplit(0.2, 5).withStandardised(true, false);
        Scenario scenario = TableScenarios.of(csv, choice);
        Scenario back = ScenarioFile.parse(ScenarioFile.text(scenario), "back.json");
        assertThat(back).isEqualTo(scenario);
        assertThat(back.learning().orElseThrow().data().table()).contains(choice);
        Dataset first =
                Experiment.build(scenario, null).model().orElseThrow().data().dataset();
        Dataset second =
                Experiment.build(back, null).model().orElseThrow().data().dataset();
        assertThat(second.inputs()).isDeepEqualTo(first.inputs());
        assertThat(second.targets()).isDeepEqualTo(first.targets());
        assertThat(first.count()).isEqualTo(40);
        assertThat(first.inputNames()).containsExactly("größe", "farbe=blau", "farbe=rot");
        assertThat(first.targets()[0][0]).isGreaterThan(1000);
    }

    @Test
    void targetsAreStandardisedForThemselves() throws IOException {
        Path csv = table();
        Experiment raw = Experiment.build(TableScenarios.of(csv, offer(csv).withStandardised(true, false)), null);
        assertThat(raw.model().orElseThrow().data().training().targets()[0][0]).isGreaterThan(1000);
        assertThat(raw.model().orElseThrow().data().training().inputs()[0][0]).isBetween(-3.0, 3.0);
        Experiment both = Experiment.build(TableScenarios.of(csv, offer(csv)), null);
        assertThat(both.model().orElseThrow().data().training().targets()[0][0]).isBetween(-3.0, 3.0);
    }

    @Test
    void anotherSplitReadsTheFileNoSecondTime() throws IOException {
        Path csv = table();
        Scenario scenario = TableScenarios.of(csv, offer(csv));
        Experiment experiment = Experiment.build(scenario, null);
        Files.delete(csv);
        Scenario next = scenario.withData(Subject.Data.of(
                scenario.learning().orElseThrow().data().source(),
                scenario.learning().orElseThrow().data().table().orElseThrow().withSplit(0.5, 3)));
        assertThat(experiment.rebuilt(next).model().orElseThrow().data().split().validation())
                .hasSize(30);
    }

    @Test
    void aScenarioWithoutATableIsWrittenAsBefore() {
        assertThat(ScenarioFile.text(SampleScenarios.first()))
                .contains("\"errorscape\": 1")
                .doesNotContain("\"table\"");
    }

    @Test
    void aCsvFileOfAnOlderScenarioIsReadAsItWas() throws IOException {
        // A target named count holds numbers for the older reader; today it would be asked.
        Files.writeString(folder.resolve("old.csv"), "id,x,count\n1,0.5,0\n2,1.5,1\n3,0.2,1\n4,0.7,0\n");
        String text = ScenarioFile.text(ScenarioDefaults.forSample("sine"))
                .replaceFirst("\"source\": \"\\w+\"", "\"source\": \"old.csv\"");
        Dataset dataset = Experiment.build(ScenarioFile.parse(text, "old.json"), folder)
                .model()
                .orElseThrow()
                .data()
                .dataset();
        assertThat(dataset.inputNames()).containsExactly("id", "x");
        assertThat(dataset.classification()).isFalse();
    }

    @Test
    void aMistakeInTheChoicesIsToldWithItsPlace() throws IOException {
        String text = ScenarioFile.text(TableScenarios.of(table(), offer(table())));
        assertThatThrownBy(
                        () -> ScenarioFile.parse(text.replace("\"decimal\": \"comma\"", "\"decimal\": \"dot\""), "a"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("a: data.table.format.decimal: \"dot\" is not known; allowed are point, comma");
        assertThatThrownBy(() -> ScenarioFile.parse(text.replace("\"charset\": \"UTF-8\"", "\"charset\": \"x\""), "a"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("a: data.table.format: there is no character set \"x\"");
    }
}
