package errorscape.lesson.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.lesson.Lesson;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.SampleLessons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LessonSheetTest {
    private static final Lesson SADDLE = LessonFile.read(SampleLessons.folder("saddle-or-minimum"));

    static List<String> lessons() {
        return SampleLessons.names();
    }

    @Test
    void aPupilsSheetAsksAndDoesNotTell() {
        String html = LessonSheet.html(SADDLE, "en", false, Map.of());
        assertThat(html)
                .contains(
                        "<h1>Saddle or minimum?</h1>", "Name", "What was the flat place", "<span class=\"box\"></span>")
                .contains("Mark 2 places in the picture with crosses.")
                .doesNotContain("102", "Teacher", "Right:", "Newton&#39;s method never");
    }

    @Test
    void aTeachersSheetHasAnswersTimingsAndSources() {
        String html = LessonSheet.html(SADDLE, "en", true, Map.of());
        assertThat(html)
                .contains("29, 53, 77, 102", "Right: a saddle", "10.5 min", "2 min", "Baldi", "give or take 3")
                .contains("saddle-free Newton · momentum · gradient descent · Newton's method");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everySheetOfEveryLessonIsWholeInBothLanguages(String name) {
        Lesson lesson = LessonFile.read(SampleLessons.folder(name));
        for (String language : List.of("en", "de")) {
            for (boolean teacher : new boolean[] {false, true}) {
                assertThat(LessonSheet.html(lesson, language, teacher, Map.of()))
                        .startsWith("<!DOCTYPE html>")
                        .endsWith("</html>\n")
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("{=", "{#", "{0}");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de, Arbeitsblatt, 'Richtig: ein Sattel'",
        "en, Worksheet, 'Right: a saddle'",
        "fr, Worksheet, 'Right: a saddle'"
    })
    void aSheetSpeaksTheLanguageAskedForOrEnglish(String language, String kind, String right) {
        assertThat(LessonSheet.html(SADDLE, language, false, Map.of())).contains(kind);
        assertThat(LessonSheet.html(SADDLE, language, true, Map.of())).contains(right);
    }

    @Test
    void picturesLieWithinThePage() {
        byte[] png = {1, 2, 3};
        Map<String, LessonSheet.Pictures> pictures = Map.of("where", new LessonSheet.Pictures(png, Optional.of(png)));
        assertThat(LessonSheet.html(SADDLE, "en", false, pictures)).containsOnlyOnce("data:image/png;base64,AQID");
        assertThat(LessonSheet.html(SADDLE, "en", true, pictures)).contains("After 60 steps");
    }

    @Test
    void htmlInATextIsShownNotObeyed() {
        assertThat(new MarkdownHtml().block("<script>alert(1)</script>")).doesNotContain("<script");
        assertThat(new MarkdownHtml().inline("[x](javascript:alert(1))")).doesNotContain("javascript");
    }
}
