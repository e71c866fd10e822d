package errorscape.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A walk through a lesson: which step, what was answered, whether the scene may play. Play opens once the question is
/// answered; a teacher may open it before. Used by one thread.
public final class LessonRun {
    private final Lesson lesson;
    private final Function<Step, ? extends Basins> basins;
    private final List<State> states = new ArrayList<>();
    private int at;

    /// Where a step stands.
    public enum Phase {
        /// The question waits for its answer; nothing may move.
        ASKING,
        /// The scene may play.
        OPEN,
        /// It has played; the answer stands beside what happened.
        REVEALED
    }

    /// What was said to a step, and what it was worth; a step that asks nothing, or was opened by the teacher, has
    /// neither.
    public record State(Phase phase, Optional<Answer> answer, Optional<Score> score) {}

    /// At the first step.
    ///
    /// @param basins of a step's plane, asked when taps are scored; may take its time
    public LessonRun(Lesson lesson, Function<Step, ? extends Basins> basins) {
        this.lesson = lesson;
        this.basins = basins;
        lesson.steps().forEach(step -> states.add(begun(step)));
    }

    private static State begun(Step step) {
        Phase phase = step.question().isPresent() ? Phase.ASKING : Phase.OPEN;
        return new State(phase, Optional.empty(), Optional.empty());
    }

    public Lesson lesson() {
        return lesson;
    }

    /// Which step, from 0.
    public int at() {
        return at;
    }

    public Step step() {
        return lesson.steps().get(at);
    }

    public State state() {
        return states.get(at);
    }

    /// Of all steps, in their order; a copy.
    public List<State> states() {
        return List.copyOf(states);
    }

    public boolean mayPlay() {
        return state().phase() != Phase.ASKING;
    }

    /// Takes an answer and scores it. A second answer to the same question is not taken: the first was the prediction.
    ///
    /// @return whether it was taken
    public boolean answer(Answer answer) {
        if (state().phase() != Phase.ASKING) {
            return false;
        }
        Step step = step();
        Score score = Scoring.of(lesson, step.question().orElseThrow(), answer, () -> basins.apply(step));
        states.set(at, new State(Phase.OPEN, Optional.of(answer), Optional.of(score)));
        return true;
    }

    /// Lets the scene play though nothing was answered: the teacher's key.
    public void override() {
        if (state().phase() == Phase.ASKING) {
            states.set(at, new State(Phase.OPEN, Optional.empty(), Optional.empty()));
        }
    }

    /// The scene has played.
    public void revealed() {
        if (mayPlay()) {
            states.set(at, new State(Phase.REVEALED, state().answer(), state().score()));
        }
    }

    public boolean hasNext() {
        return at + 1 < states.size();
    }

    public boolean hasPrevious() {
        return at > 0;
    }

    /// Goes on, if this step's scene may play; who has not answered stays.
    ///
    /// @return whether it went on
    public boolean next() {
        if (!hasNext() || !mayPlay()) {
            return false;
        }
        at++;
        return true;
    }

    /// Goes back; answers stay.
    ///
    /// @return whether it went
    public boolean previous() {
        if (!hasPrevious()) {
            return false;
        }
        at--;
        return true;
    }

    /// Begins the step again, without its answer.
    public void again() {
        states.set(at, begun(step()));
    }

    /// The points of all answers.
    public double points() {
        return states.stream()
                .flatMap(state -> state.score().stream())
                .mapToDouble(Score::points)
                .sum();
    }

    /// The most points there can be: one a question.
    public int mostPoints() {
        return (int) lesson.steps().stream()
                .filter(step -> step.question().isPresent())
                .count();
    }

    /// Whether every step has been seen to its end.
    public boolean finished() {
        return states.stream().allMatch(state -> state.phase() == Phase.REVEALED);
    }

    /// Goes on from where an earlier walk was left.
    ///
    /// @param at which step, from 0
    /// @param states as of [#states()]
    /// @throws IllegalArgumentException if they are not of this lesson
    public void resume(int at, List<State> states) {
        if (states.size() != this.states.size() || at < 0 || at >= states.size()) {
            throw new IllegalArgumentException("the lesson has other steps than when it was left");
        }
        this.at = at;
        for (int i = 0; i < states.size(); i++) {
            this.states.set(i, states.get(i));
        }
    }
}
