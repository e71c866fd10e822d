package errorscape.lesson;

import java.util.Optional;

/// A step of a lesson: a scene stands still, a question is answered, then the scene plays.
///
/// @param id unique in the lesson; the texts name it
/// @param minutes it takes in a classroom
/// @param scene what is seen
/// @param question what is asked before anything moves; empty for a step that only shows
/// @param reveal what happens after the answer
public record Step(String id, double minutes, Scene scene, Optional<Question> question, Reveal reveal) {
    public Step withId(String id) {
        return new Step(id, minutes, scene, question, reveal);
    }

    public Step withMinutes(double minutes) {
        return new Step(id, minutes, scene, question, reveal);
    }

    public Step withScene(Scene scene) {
        return new Step(id, minutes, scene, question, reveal);
    }

    public Step withQuestion(Optional<Question> question) {
        return new Step(id, minutes, scene, question, reveal);
    }

    public Step withReveal(Reveal reveal) {
        return new Step(id, minutes, scene, question, reveal);
    }
}
