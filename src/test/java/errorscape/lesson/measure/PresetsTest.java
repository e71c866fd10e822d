package errorscape.lesson.measure;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.lesson.Preset;
import errorscape.lesson.Preset.Evidence;
import errorscape.lesson.format.LessonScenes;
import errorscape.lesson.format.Presets;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.ScenarioFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PresetsTest {
    static Stream<String> ids() {
        return Presets.all().stream().map(Preset::id);
    }

    private static Preset preset(String id) {
        return Presets.all().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void thereIsOneForEachPhenomenon() {
        assertThat(ids())
                .containsExactly(
                        "crawls",
                        "overshoots",
                        "oscillates",
                        "diverges",
                        "local-minimum",
                        "saddle",
                        "plateau",
                        "ravine",
                        "cliff",
                        "lucky-noise",
                        "edge-of-stability",
                        "symmetric-start",
                        "dead-units",
                        "overfits");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void goodAndBadDifferInOneNumber(String id) {
        Preset preset = preset(id);
        List<String> bad = lines(preset, true);
        List<String> good = lines(preset, false);
        assertThat(good).hasSameSizeAs(bad);
        List<String> changed = IntStream.range(0, bad.size())
                .filter(i -> !bad.get(i).equals(good.get(i)))
                .mapToObj(bad::get)
                .toList();
        assertThat(changed).hasSize(1);
        String key = preset.number().substring(preset.number().lastIndexOf('.') + 1);
        assertThat(changed.getFirst()).contains("\"" + key + "\"");
    }

    private static List<String> lines(Preset preset, boolean bad) {
        String text = ScenarioFile.text(LessonScenes.scenario(bad ? preset.bad() : preset.good(), Presets.folder()));
        return Arrays.asList(text.split("\n"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachShowsItsPhenomenonByNumbers(String id) {
        Preset preset = preset(id);
        Measuring measuring = new Measuring(Presets.folder(), ParallelFor.onCallingThread(), () -> false);
        for (Evidence evidence : List.of(preset.badShows(), preset.goodShows())) {
            assertThat(evidence.wanted().holds(measuring.compute(evidence.measure())))
                    .as(
                            "%s: %s of %s",
                            id, measuring.compute(evidence.measure()).text(), evidence)
                    .isTrue();
        }
        assertThat(preset.goodShows()
                        .wanted()
                        .holds(measuring.compute(preset.badShows().measure())))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachHasOneLineOfCommentInBothLanguages(String id) {
        for (String language : List.of("en", "de")) {
            Preset.Words words = preset(id).words(language);
            assertThat(List.of(words.title(), words.bad(), words.good()))
                    .allSatisfy(line ->
                            assertThat(line).isNotBlank().hasSizeLessThan(120).doesNotContain("\n"));
        }
        assertThat(preset(id).words("de")).isNotEqualTo(preset(id).words("en"));
    }
}
