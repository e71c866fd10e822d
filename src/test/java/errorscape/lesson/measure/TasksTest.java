package errorscape.lesson.measure;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.lesson.Answer;
import errorscape.lesson.Basins;
import errorscape.lesson.Finding;
import errorscape.lesson.Lesson;
import errorscape.lesson.Question;
import errorscape.lesson.Score;
import errorscape.lesson.Scoring;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.LessonScenes;
import errorscape.lesson.format.SampleLessons;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Solves every task of every lesson from what the program computes, without a look at what the lesson claims; and
/// fails each with a wrong answer.
final class TasksTest {
    static List<String> lessons() {
        return SampleLessons.names();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTaskCanBeDoneWithinItsParAndMissed(String name) {
        LessonFolder folder = SampleLessons.folder(name);
        Lesson lesson = LessonFile.read(folder);
        Measuring measuring = new Measuring(folder, ParallelFor.onCallingThread(), () -> false);
        for (Step step : lesson.steps()) {
            step.question().ifPresent(question -> {
                Solver solver = new Solver(lesson, folder, measuring, step);
                assertThat(solver.score(solver.solution(question)))
                        .as("%s, %s", name, step.id())
                        .isEqualTo(new Score(1, true));
                assertThat(solver.score(solver.mistake(question)).par())
                        .as("a mistake in %s, %s", name, step.id())
                        .isFalse();
            });
        }
    }

    /// Works with computed findings alone.
    private static final class Solver {
        private static final int TRIES = 15;

        private final Lesson lesson;
        private final Measuring measuring;
        private final Step step;
        private final LessonFolder folder;
        private final @Nullable Basins basins;

        Solver(Lesson lesson, LessonFolder folder, Measuring measuring, Step step) {
            this.lesson = lesson;
            this.folder = folder;
            this.measuring = measuring;
            this.step = step;
            basins = step.question().orElseThrow() instanceof Question.Tap tap
                    ? PlaneBasins.of(step.scene(), folder, tap, () -> false)
                    : null;
        }

        Score score(Answer answer) {
            return Scoring.of(lesson, step.question().orElseThrow(), answer, this::basins);
        }

        private Basins basins() {
            return Objects.requireNonNull(basins, "only taps have basins");
        }

        private Finding computed(String claim) {
            return measuring.compute(lesson, lesson.claim(claim).orElseThrow());
        }

        private double number(String claim) {
            double factor = lesson.claim(claim).orElseThrow().percent() ? 100 : 1;
            return computed(claim) instanceof Finding.Amount number
                    ? factor * number.value().doubleValue()
                    : Double.POSITIVE_INFINITY;
        }

        Answer solution(Question question) {
            return switch (question) {
                case Question.Tap tap -> new Answer.Taps(apart(basins().ends(), tap.count()));
                case Question.Choice choice -> {
                    Finding found = computed(choice.claim());
                    yield new Answer.Chosen(choice.options().stream()
                            .filter(option -> option.right().isPresent()
                                    && option.right().get().holds(found))
                            .findFirst()
                            .orElseThrow()
                            .id());
                }
                case Question.Estimate estimate ->
                    new Answer.Estimated(
                            // What the text rounds is rounded here too.
                            estimate.within() == 0 ? Math.rint(number(estimate.claim())) : number(estimate.claim()));
                case Question.Order order ->
                    new Answer.Ordered(order.items().stream()
                            .sorted(Comparator.comparingDouble(item -> number(item.claim())))
                            .map(Question.Item::id)
                            .toList());
            };
        }

        private List<PlanePoint> apart(List<PlanePoint> ends, int count) {
            List<PlanePoint> chosen = new ArrayList<>();
            for (PlanePoint end : ends) {
                if (chosen.size() < count && chosen.stream().noneMatch(known -> basins().same(known, end))) {
                    chosen.add(end);
                }
            }
            return chosen;
        }

        Answer mistake(Question question) {
            return switch (question) {
                case Question.Tap tap -> new Answer.Taps(Collections.nCopies(tap.count(), elsewhere()));
                case Question.Choice choice -> {
                    Answer right = solution(choice);
                    yield choice.options().stream()
                            .<Answer>map(option -> new Answer.Chosen(option.id()))
                            .filter(answer -> !answer.equals(right))
                            .findFirst()
                            .orElseThrow();
                }
                case Question.Estimate estimate ->
                    new Answer.Estimated(number(estimate.claim()) + 1.5 * estimate.within() + 1e-3);
                case Question.Order order -> {
                    List<String> turned = new ArrayList<>(((Answer.Ordered) solution(order)).items());
                    Collections.reverse(turned);
                    yield new Answer.Ordered(turned);
                }
            };
        }

        /// A place of the box that leads to another minimum than the racer's end.
        private PlanePoint elsewhere() {
            Box box = LessonScenes.experiment(step.scene(), folder).box();
            PlanePoint end = basins().ends().getFirst();
            for (int i = 0; i < TRIES * TRIES; i++) {
                int row = i / TRIES;
                PlanePoint place = new PlanePoint(
                        box.a().at((0.5 + i % TRIES) / TRIES), box.b().at((0.5 + row) / TRIES), 0);
                if (!basins().same(place, end)) {
                    return place;
                }
            }
            throw new AssertionError("every tap would be right");
        }
    }
}
