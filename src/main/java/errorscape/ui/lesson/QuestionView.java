package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Question;
import errorscape.lesson.Step;
import errorscape.ui.session.Taps;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A question with what answers it.
interface QuestionView {
    Parent root();

    /// What gets the keyboard first.
    Node first();

    /// What is to be done, in a sentence.
    String hint();

    /// Ends what the view follows.
    default void end() {}

    /// The view of a step's question.
    ///
    /// @param surface gives the keyboard to the surface
    /// @param answered gets the answer
    static QuestionView of(
            Question question, Step step, Said said, Taps taps, Runnable surface, Consumer<Answer> answered) {
        return switch (question) {
            case Question.Choice choice -> new ChoiceView(choice, step, said, answered);
            case Question.Estimate ignored -> new NumberView(said, answered);
            case Question.Order order -> new OrderView(order, step, said, answered);
            case Question.Tap tap -> new TapView(tap, said, taps, surface, answered);
        };
    }
}
