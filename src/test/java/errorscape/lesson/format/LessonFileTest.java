package errorscape.lesson.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.lesson.Lesson;
import errorscape.lesson.LessonEdits;
import errorscape.lesson.LessonException;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Reveal;
import errorscape.lesson.Scene;
import errorscape.lesson.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LessonFileTest {
    @TempDir
    private Path folder;

    static List<String> lessons() {
        return SampleLessons.names();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonThatIsWrittenReadsAsTheSame(String name) throws IOException {
        Path source = Path.of("sample-data", "lessons", name);
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Lesson lesson = LessonFile.read(SampleLessons.folder(name));
        LessonFile.write(lesson, copy);
        assertThat(LessonFile.read(new LessonFolder.OfDisk(copy))).isEqualTo(lesson);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonSpeaksEnglishAndGermanAndAsksBeforeItShows(String name) {
        Lesson lesson = LessonFile.read(SampleLessons.folder(name));
        assertThat(lesson.texts()).containsOnlyKeys("en", "de");
        assertThat(lesson.number()).isEqualTo(SampleLessons.names().indexOf(name) + 1);
        assertThat(lesson.sources()).isNotEmpty();
        assertThat(lesson.steps().getFirst().question()).isPresent();
        assertThat(lesson.steps().stream().filter(step -> step.question().isPresent()))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void theFoldersOfLessonsAreThoseThatAreListed() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("sample-data", "lessons"))) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(SampleLessons.names());
        }
    }

    @Test
    void aLessonMadeStepByStepIsSavedAndReadAgain() {
        StepText words = new StepText("One", "Look.", "", List.of(), "There.", "Why?", "");
        Step first = new Step("one", 1, Scene.of("moons"), Optional.empty(), Reveal.STILL);
        Lesson lesson = LessonEdits.begin(folder.getFileName().toString(), 1, "de", "Meine", first, words);
        lesson = LessonEdits.add(
                lesson,
                1,
                first.withId("two").withScene(Scene.of("xor").withChange("{\"start\":{\"seed\":3}}")),
                Map.of("de", words));
        lesson = LessonEdits.move(lesson, 1, 0);
        LessonFile.write(lesson, folder);
        Lesson read = LessonFile.read(new LessonFolder.OfDisk(folder));
        assertThat(read).isEqualTo(lesson);
        assertThat(read.steps()).extracting(Step::id).containsExactly("two", "one");
        assertThat(LessonScenes.scenario(read.steps().getFirst().scene(), new LessonFolder.OfDisk(folder))
                        .start()
                        .seed())
                .isEqualTo(3);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Lesson lesson = LessonFile.read(SampleLessons.folder("restarts"));
        assertThatThrownBy(() -> LessonFile.write(lesson, folder.resolve("gone")))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("there is no folder");
    }

    @Test
    void anotherOptimizerInAChangeReplacesTheOldOneWithAllItsSettings() {
        Scene scene = Scene.of("himmelblau").withChange("{\"training\":{\"optimizer\":{\"type\":\"newton\"}}}");
        assertThat(LessonScenes.scenario(scene, SampleLessons.folder("restarts"))
                        .training()
                        .optimizer()
                        .optimizer()
                        .type()
                        .id())
                .isEqualTo("newton");
    }
}
