package errorscape.lesson.sheet;

import errorscape.lesson.Claim;
import errorscape.lesson.Filled;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Question;
import errorscape.lesson.Scoring;
import errorscape.lesson.Step;
import java.util.List;
import java.util.stream.Collectors;

/// What is right, in words, as HTML.
final class RightAnswers {
    private final Lesson lesson;
    private final String language;
    private final SheetWords words;
    private final MarkdownHtml markdown;

    RightAnswers(Lesson lesson, String language, SheetWords words, MarkdownHtml markdown) {
        this.lesson = lesson;
        this.language = language;
        this.words = words;
        this.markdown = markdown;
    }

    /// In a few words; empty where nothing is asked.
    String of(Step step) {
        StepText said = lesson.text(language).step(step.id());
        return switch (step.question().orElse(null)) {
            case null -> "";
            case Question.Tap ignored -> "–";
            case Question.Choice choice -> {
                List<String> ids =
                        choice.options().stream().map(Question.Option::id).toList();
                yield option(said, ids.indexOf(Scoring.right(lesson, choice)));
            }
            case Question.Estimate estimate -> shown(estimate.claim());
            case Question.Order order -> {
                List<String> ids = order.items().stream().map(Question.Item::id).toList();
                yield Scoring.rightOrder(lesson, order).stream()
                        .map(id -> option(said, ids.indexOf(id)))
                        .collect(Collectors.joining(" · "));
            }
        };
    }

    /// In a sentence.
    String sentence(Step step) {
        return switch (step.question().orElse(null)) {
            case null -> "";
            case Question.Tap ignored -> words.get("right.tap");
            case Question.Choice ignored -> words.get("right.choice", of(step));
            case Question.Estimate estimate when estimate.within() == 0 -> words.get("right.exact", of(step));
            case Question.Estimate estimate ->
                words.get("right.number", of(step), Filled.number(estimate.within(), language));
            case Question.Order ignored -> words.get("right.order", of(step));
        };
    }

    private String option(StepText said, int place) {
        return markdown.inline(Filled.text(lesson, said.options().get(place), language));
    }

    private String shown(String id) {
        Claim claim = lesson.claim(id).orElseThrow();
        return MarkdownHtml.escaped(Filled.shown(claim, language));
    }
}
