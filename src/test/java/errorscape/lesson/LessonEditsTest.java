package errorscape.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.lesson.LessonText.StepText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LessonEditsTest {
    private static final StepText WORDS = new StepText("One", "Look.", "", List.of(), "There.", "Why?", "");
    private static final Step ONE = new Step("one", 1, Scene.of("moons"), Optional.empty(), Reveal.STILL);
    private static final Lesson LESSON = LessonEdits.begin("mine", 7, "en", "Mine", ONE, WORDS);

    @Test
    void aStepIsAddedWithWordsInEveryLanguage() {
        Lesson two = LESSON.withTexts(Map.of("en", LESSON.text("en"), "de", LESSON.text("en")));
        Lesson added = LessonEdits.add(two, 0, ONE.withId("zero"), Map.of("en", WORDS));
        assertThat(added.steps()).extracting(Step::id).containsExactly("zero", "one");
        assertThat(added.text("de").step("zero")).isEqualTo(WORDS);
        assertThatThrownBy(() -> LessonEdits.add(added, 0, ONE, Map.of())).hasMessageContaining("another step \"one\"");
    }

    @Test
    void aStepIsReplacedEvenWithAnotherIdAndKeepsItsWords() {
        Lesson changed = LessonEdits.replace(LESSON, "one", ONE.withId("other").withMinutes(3));
        assertThat(changed.minutes()).isEqualTo(3);
        assertThat(changed.text("en").step("other")).isEqualTo(WORDS);
        assertThat(changed.text("en").steps()).doesNotContainKey("one");
    }

    @Test
    void wordsAreChangedInOneLanguageAlone() {
        Lesson two = LESSON.withTexts(Map.of("en", LESSON.text("en"), "de", LESSON.text("en")));
        StepText eins = new StepText("Eins", "Sieh.", "", List.of(), "Da.", "Warum?", "");
        Lesson changed = LessonEdits.words(two, "de", "one", eins);
        assertThat(changed.text("de").step("one")).isEqualTo(eins);
        assertThat(changed.text("en").step("one")).isEqualTo(WORDS);
    }

    @Test
    void stepsMoveAndGoButNotTheLast() {
        Lesson two = LessonEdits.add(LESSON, 1, ONE.withId("two"), Map.of("en", WORDS));
        assertThat(LessonEdits.move(two, 0, 1).steps()).extracting(Step::id).containsExactly("two", "one");
        Lesson left = LessonEdits.remove(two, "one");
        assertThat(left.steps()).extracting(Step::id).containsExactly("two");
        assertThat(left.text("en").steps()).containsOnlyKeys("two");
        assertThatThrownBy(() -> LessonEdits.remove(left, "two")).hasMessageContaining("needs a step");
        assertThat(LessonEdits.freeId(two)).isEqualTo("step-3");
    }

    @Test
    void controlsAreHeldAndFreed() {
        Locks locks =
                Locks.NONE.with(Locks.Control.START, Locks.Hold.LOCKED).with(Locks.Control.MARKS, Locks.Hold.HIDDEN);
        assertThat(locks.locked(Locks.Control.START)).isTrue();
        assertThat(locks.hidden(Locks.Control.START)).isFalse();
        assertThat(locks.hidden(Locks.Control.MARKS)).isTrue();
        assertThat(locks.without(Locks.Control.MARKS).locked(Locks.Control.MARKS))
                .isFalse();
    }
}
