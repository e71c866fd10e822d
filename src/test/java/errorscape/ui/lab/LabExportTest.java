package errorscape.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.laboratory.Lab;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.scenario.SampleScenarios;
import errorscape.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An exported result says what it belongs to.
class LabExportTest {
    @TempDir
    private Path folder;

    private static LabOutcome found() {
        Experiment experiment = Experiment.build(SampleScenarios.find("xor").orElseThrow(), null);
        LabInput input = new LabInput(
                Map.of("labRuns", "3", "labSteps", "20", "labSources", "", "labSeed", "1", "labThreshold", ""));
        return LabOutcome.of(new RestartsKind().run(experiment, input, Lab.Control.quiet()), experiment);
    }

    @Test
    void the_name_of_what_was_trained_is_in_every_file() throws IOException {
        LabOutcome found = found();
        assertThat(found.name()).startsWith("xor, ");
        assertThat(LabExport.suggestion(found)).startsWith("restarts-xor-").doesNotContain(" ", ",");

        Path json = folder.resolve("all.json");
        assertThat(LabExport.everything(found).to(json, "json")).startsWith("Exported to ");
        assertThat(Files.readString(json)).contains("\"of\": \"" + found.name() + "\"");

        Path csv = folder.resolve("runs.csv");
        LabExport.runs(found).to(csv, "csv");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).endsWith(",of");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(3)
                .allMatch(line -> line.endsWith("\"" + found.name() + "\""));

        Path png = folder.resolve("picture.png");
        LabPicture picture =
                new RestartsKind().pictures(found.result(), Words::text).getFirst();
        LabExport.picture(picture.chart(), found.name(), 400, 300, Palette.DARK).to(png, "png");
        assertThat(png).isNotEmptyFile();
    }
}
