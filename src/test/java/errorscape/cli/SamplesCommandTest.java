package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was split, standardised and drawn can be checked by anybody.
class SamplesCommandTest {
    @TempDir
    private Path folder;

    /// One linear unit without hidden layers: its loss is computed again from the exported samples alone.
    private Path scenario() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "u,v,t\n1,10,2\n2,30,1\n4,20,7\n5,50,3\n9,40,8\n3,15,4\n");
        return Files.writeString(folder.resolve("s.json"), """
            {"errorscape": 1, "name": "s", "data": {"source": "t.csv", "standardise": true, "validationShare": 0.34,
             "splitSeed": 3}, "network": {"hidden": [], "activation": "tanh", "loss": "mean_squared"},
             "start": {"initialiser": {"scheme": "normal"}, "seed": 1},
             "training": {"optimizer": {"type": "sgd", "learningRate": 0.1}, "batchSize": 3, "batchSeed": 5},
             "slice": {"plane": {"type": "random", "seed": 1}}}
            """);
    }

    @Test
    void theLossIsThatOfTheExportedSamples() throws IOException {
        Path scenario = scenario();
        List<String> lines = Typed.run("samples", scenario.toString(), "--format=csv")
                .out()
                .lines()
                .toList();
        assertThat(lines.getFirst()).isEqualTo("sample,part,u,v,t");
        assertThat(lines).hasSize(7);
        assertThat(lines.stream().filter(l -> l.contains("validation"))).hasSize(2);
        JsonNode step = JsonMapper.shared()
                .readTree(Typed.run("train", scenario.toString(), "--steps=0", "--format=json")
                        .out())
                .get("steps")
                .get(0);
        JsonNode w = step.get("weights");
        double sum = 0;
        double mean = 0;
        for (String line : lines.subList(1, 5)) {
            String[] cells = line.split(",", -1);
            double u = Double.parseDouble(cells[2]);
            double v = Double.parseDouble(cells[3]);
            double miss = w.get(0).asDouble() * u
                    + w.get(1).asDouble() * v
                    + w.get(2).asDouble()
                    - Double.parseDouble(cells[4]);
            sum += miss * miss / 4;
            mean += u / 4;
        }
        assertThat(step.get("loss").asDouble()).isCloseTo(sum, Offset.offset(1e-12));
        assertThat(mean).isCloseTo(0, Offset.offset(1e-15));
    }

    @Test
    void jsonTellsHowColumnsWereStandardised() throws IOException {
        JsonNode json = JsonMapper.shared()
                .readTree(Typed.run("samples", scenario().toString()).out());
        double[] raw = {1, 2, 4, 5, 9, 3};
        JsonNode part = json.get("validation");
        for (int s = 0; s < part.get("samples").size(); s++) {
            double standard = part.get("X").get(s).get(0).asDouble();
            double back = standard * json.get("inputScale").get(0).asDouble()
                    + json.get("inputShift").get(0).asDouble();
            assertThat(back).isCloseTo(raw[part.get("samples").get(s).asInt()], Offset.offset(1e-14));
        }
    }

    @Test
    void theFirstStepIsThatOfTheBatchItDrew() throws IOException {
        Path scenario = scenario();
        Path batches = folder.resolve("batches.csv");
        JsonNode steps = JsonMapper.shared()
                .readTree(Typed.run(
                                "train",
                                scenario.toString(),
                                "--steps=3",
                                "--format=json",
                                "--batches",
                                batches.toString())
                        .out())
                .get("steps");
        List<String> lines = Files.readAllLines(batches);
        assertThat(lines.getFirst()).isEqualTo("step,sample");
        List<String> first = lines.stream()
                .filter(l -> l.startsWith("1,"))
                .map(l -> l.substring(2))
                .toList();
        // Batches of three of four samples: 3, then the one that is left.
        assertThat(first).hasSize(3);
        assertThat(lines.stream().filter(l -> l.startsWith("2,"))).hasSize(1);
        JsonNode json = JsonMapper.shared()
                .readTree(Typed.run("samples", scenario.toString()).out());
        JsonNode training = json.get("training");
        JsonNode w = steps.get(0).get("weights");
        double slope = 0;
        for (int s = 0; s < training.get("samples").size(); s++) {
            if (first.contains(training.get("samples").get(s).asString())) {
                JsonNode x = training.get("X").get(s);
                double miss = w.get(0).asDouble() * x.get(0).asDouble()
                        + w.get(1).asDouble() * x.get(1).asDouble()
                        + w.get(2).asDouble()
                        - training.get("Y").get(s).get(0).asDouble();
                slope += 2 * miss * x.get(0).asDouble() / 3;
            }
        }
        assertThat(steps.get(1).get("weights").get(0).asDouble())
                .isCloseTo(w.get(0).asDouble() - 0.1 * slope, Offset.offset(1e-13));
    }

    @Test
    void aFunctionHasNoSamples() {
        assertThat(Typed.run("samples", "--function", "x^2+y^2").err()).contains("a function has no samples");
        assertThat(Typed.run("train", "--function", "x^2+y^2", "--batches", "b.csv")
                        .err())
                .contains("a function has no samples to draw");
    }
}
