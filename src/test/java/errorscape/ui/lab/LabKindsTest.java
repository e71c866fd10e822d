package errorscape.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.SampleScenarios;
import errorscape.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LabKindsTest {
    private final Experiment experiment =
            Experiment.build(SampleScenarios.find("xor").orElseThrow(), null);

    static Stream<LabKind> kinds() {
        return Stream.of(new RestartsKind(), new BasinsKind(), new SweepKind(), new NoiseKind());
    }

    /// What stands in the fields at first, but for few and short runs.
    private static Map<String, String> few(LabKind kind) {
        Map<String, String> texts = new HashMap<>();
        kind.fields().forEach(field -> texts.put(field.id(), field.standard()));
        Map<String, String> small =
                Map.of("labRuns", "6", "labSide", "4", "labCount", "3", "labRepeats", "2", "labSteps", "30");
        small.forEach((id, text) -> texts.computeIfPresent(id, (known, standard) -> text));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_laboratory_runs_with_its_standard_settings_and_draws_what_it_found(LabKind kind) {
        LabResult result = kind.run(experiment, new LabInput(few(kind)), Lab.Control.quiet());
        assertThat(result.trials()).hasSameSizeAs(result.tables().getFirst().rows());
        assertThat(kind.pictures(result, Words::text)).isNotEmpty().allSatisfy(picture -> {
            assertThat(picture.chart().compose(700, 400, Palette.DARK).items()).isNotEmpty();
            assertThat(picture.pick().at(350, 200, 700, 400))
                    .isLessThan(result.trials().size());
        });
    }

    @Test
    void a_click_on_a_cell_of_the_basin_map_means_the_run_from_there() {
        LabKind kind = new BasinsKind();
        LabResult result = kind.run(experiment, new LabInput(few(kind)), Lab.Control.quiet());
        LabPicture.Pick pick = kind.pictures(result, Words::text).getFirst().pick();
        // The map is a square from the upper left: its lower left cell is the first run.
        assertThat(pick.at(60, 370, 700, 400)).isZero();
        assertThat(pick.at(60, 20, 700, 400)).isEqualTo(12);
        assertThat(pick.at(690, 200, 700, 400)).isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_run_is_a_click_away_in_the_first_picture(LabKind kind) {
        LabResult result = kind.run(experiment, new LabInput(few(kind)), Lab.Control.quiet());
        LabPicture.Pick pick = kind.pictures(result, Words::text).getFirst().pick();
        Set<Integer> found = new TreeSet<>();
        for (int y = 0; y < 400; y += 2) {
            for (int x = 0; x < 700; x += 2) {
                found.add(pick.at(x, y, 700, 400));
            }
        }
        found.remove(-1);
        assertThat(found)
                .hasSizeGreaterThan(1)
                .allMatch(run -> run < result.trials().size());
    }

    @Test
    void batches_of_a_function_are_refused() {
        LabKind noise = new NoiseKind();
        Map<String, String> texts = few(noise);
        texts.put("labBatches", "4");
        Experiment function =
                Experiment.build(FunctionScenarios.of("himmelblau", Optional.empty(), Optional.empty()), null);
        assertThatThrownBy(() -> noise.run(function, new LabInput(texts), Lab.Control.quiet()))
                .hasMessageContaining("a function has no samples");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|labRuns|many|the number of runs must be a whole number, not “many”",
                "0|labSources|glorot|there is no initialiser “glorot”; there are xavier, he, normal, uniform,",
                "2|labFrom|0|the learning rates must be positive",
                "2|labOptimizers|sdg|there is no optimizer \"sdg\"; there are",
                "3|labBatches|7|a batch size lies between 1 and 4, not 7",
                "3|labLevel|low|the loss to escape below must be a number, not “low”",
            })
    void what_cannot_be_read_is_said(int kind, String field, String text, String complaint) {
        LabKind chosen = kinds().toList().get(kind);
        Map<String, String> texts = few(chosen);
        texts.put(field, text);
        assertThatThrownBy(() -> chosen.run(experiment, new LabInput(texts), Lab.Control.quiet()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }
}
