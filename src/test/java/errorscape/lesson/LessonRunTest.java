package errorscape.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.lesson.LessonRun.Phase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LessonRunTest {
    private static final Question HOW_MANY = new Question.Estimate("four", 0);
    private static final Lesson LESSON = new Lesson(
            "l",
            1,
            List.of(),
            List.of(
                    step("look", Optional.empty()),
                    step("count", Optional.of(HOW_MANY)),
                    step("again", Optional.of(HOW_MANY))),
            List.of(new Claim(
                    "four", new Finding.Amount(BigDecimal.valueOf(4)), false, new Measure.Formula("4", List.of()))),
            Map.of("en", new LessonText("t", "", Map.of())));

    private final LessonRun run = new LessonRun(LESSON, step -> {
        throw new AssertionError("no taps here");
    });

    private static Step step(String id, Optional<Question> question) {
        return new Step(id, 1, Scene.of("moons"), question, Reveal.STILL);
    }

    @Test
    void aStepThatAsksNothingMayPlayAtOnce() {
        assertThat(run.step().id()).isEqualTo("look");
        assertThat(run.mayPlay()).isTrue();
    }

    @Test
    void playOpensAfterTheAnswerAndNextWithIt() {
        assertThat(run.next()).isTrue();
        assertThat(run.mayPlay()).isFalse();
        assertThat(run.next()).isFalse();
        assertThat(run.answer(new Answer.Estimated(4))).isTrue();
        assertThat(run.mayPlay()).isTrue();
        assertThat(run.state().score()).contains(new Score(1, true));
        run.revealed();
        assertThat(run.state().phase()).isEqualTo(Phase.REVEALED);
        assertThat(run.next()).isTrue();
        assertThat(run.hasNext()).isFalse();
    }

    @Test
    void theFirstAnswerIsThePrediction() {
        run.next();
        run.answer(new Answer.Estimated(3));
        assertThat(run.answer(new Answer.Estimated(4))).isFalse();
        assertThat(run.state().answer()).contains(new Answer.Estimated(3));
        assertThat(run.points()).isZero();
    }

    @Test
    void theTeachersKeyOpensPlayWithoutAScore() {
        run.next();
        run.override();
        assertThat(run.mayPlay()).isTrue();
        assertThat(run.state().score()).isEmpty();
        assertThat(run.answer(new Answer.Estimated(4))).isFalse();
    }

    @Test
    void whatHasNotBeenAnsweredCannotBeRevealed() {
        run.next();
        run.revealed();
        assertThat(run.state().phase()).isEqualTo(Phase.ASKING);
    }

    @Test
    void pointsAddUpAndGoingBackKeepsAnswers() {
        run.revealed();
        run.next();
        run.answer(new Answer.Estimated(4));
        run.revealed();
        run.next();
        run.answer(new Answer.Estimated(4));
        run.revealed();
        assertThat(run.finished()).isTrue();
        assertThat(run.points()).isEqualTo(2);
        assertThat(run.mostPoints()).isEqualTo(2);
        assertThat(run.previous()).isTrue();
        assertThat(run.state().answer()).isPresent();
        run.again();
        assertThat(run.state().phase()).isEqualTo(Phase.ASKING);
        assertThat(run.finished()).isFalse();
    }

    @Test
    void aWalkGoesOnWhereItWasLeft() {
        run.next();
        run.answer(new Answer.Estimated(4));
        LessonRun later = new LessonRun(LESSON, step -> {
            throw new AssertionError("no taps here");
        });
        later.resume(run.at(), run.states());
        assertThat(later.step().id()).isEqualTo("count");
        assertThat(later.points()).isEqualTo(1);
        assertThatThrownBy(() -> later.resume(0, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
