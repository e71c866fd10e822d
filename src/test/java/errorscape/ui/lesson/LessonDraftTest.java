package errorscape.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.lesson.Lesson;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Locks;
import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.lesson.Question;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.measure.LessonCheck;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.FunctionScenarios;
import errorscape.training.Until;
import errorscape.ui.lesson.LessonDraft.Kind;
import errorscape.ui.lesson.LessonDraft.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lesson made of what the window shows.
final class LessonDraftTest {
    private static final StepText WORDS = new StepText("A step", "Seen.", "Asked?", List.of(), "So.", "Hm?", "");

    private final Rig rig = new Rig();
    private final LessonDraft draft = new LessonDraft("en");

    @BeforeEach
    void open() {
        rig.session.open(() -> FunctionScenarios.of("x^2 + 3*y^2", Optional.empty(), Optional.empty()), null);
        rig.settle();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private State state(long steps) {
        rig.session.reset();
        if (steps > 0) {
            rig.run.playUntil(new Until.Steps(steps));
            rig.until(() -> Objects.requireNonNull(rig.run.raceProperty().get()).step() >= steps);
        }
        return ShownState.of(rig.session).orElseThrow();
    }

    @Test
    void whatIsSavedIsALessonWhoseNumbersAreRight(@TempDir Path folder) {
        Step tap = draft.add(state(20));
        Step number = draft.add(state(5));
        assertThat(draft.missing()).isPresent();
        for (Step step : List.of(tap, number)) {
            draft.words(step.id(), WORDS);
        }
        draft.ask(tap.id(), Kind.TAP);
        draft.ask(number.id(), Kind.NUMBER);
        draft.hold(tap.id(), Locks.NONE.with(Control.START, Hold.LOCKED));
        draft.describe("Mine", "One idea.");
        draft.move(1, 0);
        assertThat(draft.missing()).isEmpty();

        draft.save(folder);

        LessonFolder from = new LessonFolder.OfDisk(folder);
        Lesson lesson = LessonFile.read(from);
        assertThat(lesson.steps()).extracting(Step::id).containsExactly(number.id(), tap.id());
        assertThat(lesson.steps().getLast().question()).contains(new Question.Tap(1, 20, 1));
        assertThat(lesson.steps().getLast().scene().locks().locked(Control.START))
                .isTrue();
        assertThat(lesson.text("en").title()).isEqualTo("Mine");
        List<LessonCheck.Line> lines = new ArrayList<>();
        assertThat(new LessonCheck(lesson, from, ParallelFor.onCallingThread(), () -> false).run(lines::add))
                .as(lines.toString())
                .isTrue();
    }

    @Test
    void nothingIsAskedOfARaceThatHasNotMoved() {
        Step still = draft.add(state(0));
        assertThat(draft.mayAsk(still.id(), Kind.TAP)).isFalse();
        draft.ask(still.id(), Kind.NUMBER);
        assertThat(draft.steps().getFirst().question()).isEmpty();
    }

    @Test
    void withItsLastStepTheDraftIsGone() {
        Step one = draft.add(state(0));
        Step two = draft.add(state(0));
        draft.remove(one.id());
        assertThat(draft.steps()).extracting(Step::id).containsExactly(two.id());
        draft.remove(two.id());
        assertThat(draft.lessonProperty().get()).isNull();
        assertThat(draft.add(state(0)).id()).isEqualTo("step-1");
    }
}
