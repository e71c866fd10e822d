package errorscape.lesson.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.lesson.Locks;
import errorscape.lesson.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LessonReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aLessonIsReadWithItsStepsClaimsAndWords() {
        Lesson lesson = LessonFile.read(Drafts.write(folder));
        assertThat(lesson.steps()).extracting(step -> step.id()).containsExactly("where", "kind", "many", "first");
        assertThat(lesson.minutes()).isEqualTo(5.5);
        assertThat(lesson.steps().getFirst().scene().locks().hidden(Locks.Control.MARKS))
                .isTrue();
        assertThat(lesson.step("kind").orElseThrow().question().orElseThrow()).isInstanceOf(Question.Choice.class);
        assertThat(lesson.text("en").title()).isEqualTo("Valleys");
        assertThat(lesson.text("en").step("kind").options()).containsExactly("a minimum", "a saddle", "nothing");
        assertThat(lesson.text("en").step("kind").question()).isEqualTo("What is it?");
        assertThat(lesson.text("en").step("where").teacher()).isEqualTo("Ask.");
        assertThat(lesson.text("fr").title()).isEqualTo("Valleys");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"errorscapeLesson\": 1|\"errorscapeLesson\": 2|line 2: errorscapeLesson: this program reads lessons"
                        + " of the format 1",
                "\"minutes\": 2|\"minutes\": 0|line 9: steps[0].minutes: a step takes more than 0",
                "\"id\": \"first\",|\"id\": \"where\",|line 32: steps[3].id: there are two of the name \"where\"",
                "\"scene\": {\"scenario\": \"himmelblau\"}|\"scene\": {\"scenario\": \"himmelbau\"}|line 28:"
                        + " steps[2].scene: there is no scenario \"himmelbau\"; name a file",
                "\"scene\": {\"scenario\": \"himmelblau\"}|\"scene\": {\"scenario\": \"gone.json\"}|line 28:"
                        + " steps[2].scene: there is no scenario file \"gone.json\" in the lesson's folder",
                "{\"start\": {\"x\": 1, \"y\": -1}}|{\"start\": {\"z\": 1}}|line 17: steps[1].scene: valley.json with"
                        + " its change: start.z: this key is not known",
                "\"kind\": \"tap\"|\"kind\": \"tip\"|line 11: steps[0].question.kind: \"tip\" is not known; allowed"
                        + " are tap, choice, number, order",
                "\"racer\": 1, \"steps\": 60|\"racer\": 2, \"steps\": 60|line 11: steps[0].question.racer: there is no"
                        + " racer of the number 2",
                "\"reveal\": {\"steps\": 60|\"reveal\": {\"steps\": 59|line 11: steps[0].question.steps: nobody can"
                        + " see whether a tap is right",
                "{\"id\": \"minimum\", \"is\": 0}|{\"id\": \"minimum\", \"is\": 1}|line 21: steps[1].question.options:"
                        + " this cannot be solved: the claim \"index\", 1, makes minimum and saddle right",
                "{\"id\": \"saddle\", \"from\": 1}|{\"id\": \"saddle\", \"from\": 2}|line 21:"
                        + " steps[1].question.options: this cannot be solved: the claim \"index\", 1, makes none of the"
                        + " options right",
                "\"claim\": \"minima\"|\"claim\": \"maxima\"|line 29: steps[2].question.claim: there is no claim"
                        + " \"maxima\"; there are index, minima, near, far",
                "\"within\": 1.0|\"within\": -1|line 29: steps[2].question.within: must be zero or more",
                "\"claim\": \"far\"}|\"claim\": \"near\"}|steps[3].question.items[1]: this cannot be solved: another"
                        + " item has the same number",
                "\"swaps\": 0|\"swaps\": 1|steps[3].question.swaps: with so many swaps any order would be right",
                "\"scene\": \"kind\"|\"scene\": \"kid\"|claims[0].measure.scene: there is no step \"kid\"; give the id"
                        + " of a step",
                "\"type\": \"run\"|\"type\": \"walk\"|claims[0].measure.type: \"walk\" is not known; allowed are run,"
                        + " until, critical",
                "\"most\": 200}|\"most\": 99999999999}|claims[2].measure.most: must be from 0 to 10,000,000",
                "\"hidden\", \"start\"|\"gone\", \"start\"|line 10: steps[0].scene.locks.marks: \"gone\" is not known;"
                        + " allowed are locked, hidden",
                "\"sources\"|\"sauces\"|line 5: sauces: this key is not known here",
                "\"languages\": [\"en\"]|\"languages\": [\"en\", \"de\"]|the file text.de.md is missing, though"
                        + " lesson.json names the language \"de\"",
                "\"number\": 1,|\"number\": 1|line 4, column 3: this is not valid JSON"
            })
    void whatDoesNotFitIsRefusedWithFileAndLine(String part, String instead, String complaint) {
        assertThat(Drafts.JSON).contains(part);
        LessonFolder damaged = Drafts.write(folder, Drafts.JSON.replace(part, instead), Drafts.TEXT);
        assertThatThrownBy(() -> LessonFile.read(damaged))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining(complaint)
                .hasMessageContaining(complaint.startsWith("the file") ? "text.de.md" : "lesson.json");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "# Valleys|Valleys|line 1: the text begins with the lesson's title",
                "{#where}|{where}|line 5: the step's heading ends with its id: ## Where {where} {#id}",
                "{#where}|{#there}|line 5: there is no step \"there\" in lesson.json",
                "### teacher|### teachers|line 21: the parts of a step are called ### question, ### answer",
                "- nothing|.|line 29: the question ends with a list of its 3 options",
                "{=minima}|{=maxima}|line 55: there is no claim \"maxima\" in lesson.json",
                "Hm.|` `|line 41: the part ### think of this step is empty",
                "A ball.|` `|line 5: below the heading stands what is seen"
            })
    void aTextThatIsNotWholeIsRefusedWithFileAndLine(String part, String instead, String complaint) {
        String wanted = part.replace("\\n", "\n");
        assertThat(Drafts.TEXT).contains(wanted);
        String text = Drafts.TEXT.replaceFirst(
                Pattern.quote(wanted), Matcher.quoteReplacement(instead == null ? "" : instead));
        LessonFolder damaged = Drafts.write(folder, Drafts.JSON, text);
        assertThatThrownBy(() -> LessonFile.read(damaged))
                .isInstanceOf(LessonException.class)
                .hasMessageStartingWith("text.en.md, ")
                .hasMessageContaining(complaint);
    }

    @Test
    void aStepWithoutWordsIsNamed() {
        String cut = Drafts.TEXT.substring(0, Drafts.TEXT.indexOf("## Who"));
        assertThatThrownBy(() -> LessonFile.read(Drafts.write(folder, Drafts.JSON, cut)))
                .hasMessageContaining("the step \"first\" is missing: ## Title {#first}");
    }

    @Test
    void aFolderWithoutALessonIsRefused() {
        assertThatThrownBy(() -> LessonFile.read(new LessonFolder.OfDisk(folder)))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("there is no lesson.json in the folder");
    }

    @Test
    void aTextThatIsNotUtf8IsRefused() throws Exception {
        LessonFolder draft = Drafts.write(folder);
        Files.write(folder.resolve("text.en.md"), new byte[] {'#', ' ', (byte) 0xE4});
        assertThatThrownBy(() -> LessonFile.read(draft))
                .hasMessage("text.en.md: the text is not UTF-8; save it as UTF-8");
    }
}
