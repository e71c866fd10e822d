package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Filled;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Question;
import errorscape.lesson.Scoring;
import errorscape.lesson.Step;
import errorscape.slice.PlanePoint;
import errorscape.ui.text.MarkdownView;
import errorscape.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/// Predictions and what came of them, in words of one language.
record Said(Lesson lesson, String language) {
    /// A text of the lesson with its numbers.
    String filled(String markdown) {
        return Filled.text(lesson, markdown, language);
    }

    StepText words(Step step) {
        return lesson.text(language).step(step.id());
    }

    /// An option of a choice or an item of an order.
    String option(Step step, String id) {
        List<String> ids = switch (step.question().orElse(null)) {
            case Question.Choice choice ->
                choice.options().stream().map(Question.Option::id).toList();
            case Question.Order order ->
                order.items().stream().map(Question.Item::id).toList();
            case null, default -> List.of();
        };
        int place = ids.indexOf(id);
        List<String> options = words(step).options();
        return place < 0 || place >= options.size() ? id : MarkdownView.plain(filled(options.get(place)));
    }

    /// What somebody answered.
    String said(Step step, Answer answer) {
        return switch (answer) {
            case Answer.Chosen chosen -> option(step, chosen.option());
            case Answer.Estimated estimated -> Filled.number(estimated.value(), language);
            case Answer.Ordered ordered -> inOrder(step, ordered.items());
            case Answer.Taps taps -> places(taps.points());
        };
    }

    /// What came out, in a few words; empty where nothing was asked.
    ///
    /// @param ends where the racers ended, where that is known
    String did(Step step, List<PlanePoint> ends) {
        return switch (step.question().orElse(null)) {
            case null -> "";
            case Question.Choice choice -> option(step, Scoring.right(lesson, choice));
            case Question.Estimate estimate ->
                Filled.shown(lesson.claim(estimate.claim()).orElseThrow(), language);
            case Question.Order order -> inOrder(step, Scoring.rightOrder(lesson, order));
            case Question.Tap tap -> ends.isEmpty() || tap.count() > 1 ? Words.text("lesson.did.basin") : places(ends);
        };
    }

    private String inOrder(Step step, List<String> ids) {
        return ids.stream().map(id -> option(step, id)).collect(Collectors.joining(", "));
    }

    /// Places on the plane: `(1,02 | 0,97)` in German.
    String places(List<PlanePoint> points) {
        return points.stream()
                .map(point -> Words.text("lesson.place", rounded(point.a()), rounded(point.b())))
                .collect(Collectors.joining(", "));
    }

    private String rounded(double value) {
        return Filled.number(Math.rint(value * 100) / 100 + 0.0, language);
    }
}
