package errorscape.lesson;

import java.util.List;
import java.util.Map;

/// A lesson's words in one language, in Markdown. `{=id}` stands for a claim.
///
/// @param title of the lesson
/// @param idea the one idea of it, and how it is taught
/// @param steps by their ids
public record LessonText(String title, String idea, Map<String, StepText> steps) {
    public LessonText {
        steps = Map.copyOf(steps);
    }

    /// The words of a step.
    ///
    /// @param title a few words
    /// @param scene what is seen
    /// @param question what is asked; empty if nothing is
    /// @param options of a choice, or items of an order, in the order of the question
    /// @param answer what came out
    /// @param think one sentence to think about
    /// @param teacher what wrong answers mean, and what to ask next; may be empty
    public record StepText(
            String title,
            String scene,
            String question,
            List<String> options,
            String answer,
            String think,
            String teacher) {
        public StepText {
            options = List.copyOf(options);
        }
    }

    /// The words of a step.
    ///
    /// @throws IllegalArgumentException if there are none
    public StepText step(String id) {
        StepText text = steps.get(id);
        if (text == null) {
            throw new IllegalArgumentException("there are no words for the step " + id);
        }
        return text;
    }
}
