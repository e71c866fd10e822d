package errorscape.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.lesson.Answer;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonRun;
import errorscape.lesson.LessonRun.Phase;
import errorscape.lesson.LessonRun.State;
import errorscape.lesson.Score;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.SampleLessons;
import errorscape.slice.PlanePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTextTest {
    private static State said(Answer answer, double points) {
        return new State(Phase.REVEALED, Optional.of(answer), Optional.of(new Score(points, points == 1)));
    }

    @Test
    void everyKindOfAnswerComesBackAsItWas() {
        Lesson lesson = LessonFile.read(SampleLessons.folder("saddle-or-minimum"));
        LessonRun run = new LessonRun(lesson, step -> KnownBasins.NONE);
        List<State> states = new ArrayList<>(run.states());
        states.set(0, said(new Answer.Taps(List.of(new PlanePoint(-1.25, 0.1, 0), new PlanePoint(2, 3, 0))), 0.5));
        states.set(1, said(new Answer.Chosen("saddle"), 1));
        states.set(2, said(new Answer.Estimated(102.5), 0));
        states.set(5, said(new Answer.Ordered(List.of("sgd", "newton")), 0.25));
        run.resume(5, states);

        AnswerText.Left left = AnswerText.read(AnswerText.of(run)).orElseThrow();

        assertThat(left.at()).isEqualTo(5);
        assertThat(left.states()).isEqualTo(states);
        assertThat(left.finished()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1|WHAT", "0|OPEN;chosen", "0|OPEN;taps:1;0;true", "0|OPEN;song:la;1;true"})
    void whatAnotherProgramWroteIsNoReasonNotToBegin(String line) {
        assertThat(AnswerText.read(line)).isEmpty();
    }
}
