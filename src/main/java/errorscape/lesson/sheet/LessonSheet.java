package errorscape.lesson.sheet;

import errorscape.lesson.Filled;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonText;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Question;
import errorscape.lesson.Step;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A lesson as a page of HTML that needs nothing else: for pupils with pictures, questions and blanks; for teachers
/// with answers and timings too.
public final class LessonSheet {
    private final Lesson lesson;
    private final String language;
    private final boolean teacher;
    private final Map<String, Pictures> pictures;
    private final LessonText text;
    private final SheetWords words;
    private final MarkdownHtml markdown = new MarkdownHtml();
    private final RightAnswers right;
    private final StringBuilder out = new StringBuilder();

    /// The pictures of a step, as PNG files.
    ///
    /// @param before as the question finds it; not to be modified
    /// @param after as the reveal leaves it; empty where nothing moves
    public record Pictures(byte[] before, Optional<byte[]> after) {}

    private LessonSheet(Lesson lesson, String language, boolean teacher, Map<String, Pictures> pictures) {
        this.lesson = lesson;
        this.language = lesson.texts().containsKey(language) ? language : Lesson.USUAL_LANGUAGE;
        this.teacher = teacher;
        this.pictures = pictures;
        text = lesson.text(this.language);
        words = new SheetWords(this.language);
        right = new RightAnswers(lesson, this.language, words, markdown);
    }

    /// The page.
    ///
    /// @param language of the text, such as `de`
    /// @param teacher whether answers and timings stand on it
    /// @param pictures by the ids of the steps
    public static String html(Lesson lesson, String language, boolean teacher, Map<String, Pictures> pictures) {
        return new LessonSheet(lesson, language, teacher, pictures).page();
    }

    private String page() {
        String kind = words.get(teacher ? "sheet.teacher" : "sheet.pupil");
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<title>")
                .append(MarkdownHtml.escaped(text.title()))
                .append(" – ")
                .append(kind)
                .append("</title>\n");
        out.append("<style>\n").append(SheetStyle.CSS).append("</style>\n</head>\n<body>\n");
        out.append("<header><span>")
                .append(kind)
                .append(" ")
                .append(lesson.number())
                .append("</span><span>")
                .append(minutes(lesson.minutes()))
                .append("</span></header>\n<h1>")
                .append(MarkdownHtml.escaped(text.title()))
                .append("</h1>\n");
        if (!teacher) {
            out.append("<p class=\"who\">")
                    .append(words.get("name"))
                    .append(" <span class=\"blank wide\"></span> ")
                    .append(words.get("date"))
                    .append(" <span class=\"blank\"></span></p>\n");
        }
        out.append("<div class=\"idea\">").append(html(text.idea())).append("</div>\n");
        if (teacher) {
            overview();
        }
        for (int i = 0; i < lesson.steps().size(); i++) {
            step(i + 1, lesson.steps().get(i));
        }
        footer();
        return out.append("</body>\n</html>\n").toString();
    }

    private void overview() {
        out.append("<h2>").append(words.get("overview")).append("</h2>\n<table><tr>");
        for (String key : List.of("overview.step", "overview.minutes", "overview.asked", "overview.right")) {
            out.append("<th>").append(words.get(key)).append("</th>");
        }
        out.append("</tr>\n");
        for (Step step : lesson.steps()) {
            out.append("<tr><td>")
                    .append(MarkdownHtml.escaped(text.step(step.id()).title()))
                    .append("</td><td>")
                    .append(Filled.number(step.minutes(), language))
                    .append("</td><td>")
                    .append(words.get("kind." + kind(step)))
                    .append("</td><td>")
                    .append(right.of(step))
                    .append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private static String kind(Step step) {
        return switch (step.question().orElse(null)) {
            case null -> "none";
            case Question.Tap ignored -> "tap";
            case Question.Choice ignored -> "choice";
            case Question.Estimate ignored -> "number";
            case Question.Order ignored -> "order";
        };
    }

    private void step(int number, Step step) {
        StepText said = text.step(step.id());
        out.append("<section>\n<h2><span class=\"number\">")
                .append(number)
                .append("</span> ")
                .append(MarkdownHtml.escaped(said.title()));
        if (teacher) {
            out.append(" <span class=\"minutes\">")
                    .append(minutes(step.minutes()))
                    .append("</span>");
        }
        out.append("</h2>\n");
        pictures(step);
        out.append("<div class=\"scene\">").append(html(said.scene())).append("</div>\n");
        step.question().ifPresent(question -> question(question, said));
        if (teacher) {
            answers(step, said);
        } else {
            out.append("<p class=\"happened\">")
                    .append(words.get("happened"))
                    .append("</p><div class=\"lines\"></div>\n");
            think(said);
        }
        out.append("</section>\n");
    }

    private void pictures(Step step) {
        Pictures shown = pictures.get(step.id());
        if (shown == null) {
            return;
        }
        out.append("<div class=\"pictures\">");
        figure(shown.before(), teacher ? words.get("before") : "");
        if (teacher) {
            String caption =
                    step.reveal().steps() > 0 ? words.get("after", step.reveal().steps()) : words.get("after.marks");
            shown.after().ifPresent(after -> figure(after, caption));
        }
        out.append("</div>\n");
    }

    private void figure(byte[] png, String caption) {
        out.append("<figure><img alt=\"\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png))
                .append("\">");
        if (!caption.isEmpty()) {
            out.append("<figcaption>").append(caption).append("</figcaption>");
        }
        out.append("</figure>");
    }

    private void question(Question question, StepText said) {
        out.append("<div class=\"question\">").append(html(said.question()));
        switch (question) {
            case Question.Tap tap ->
                out.append("<p class=\"how\">")
                        .append(tap.count() == 1 ? words.get("how.tap") : words.get("how.taps", tap.count()))
                        .append("</p>");
            case Question.Choice ignored -> options("how.choice", said);
            case Question.Estimate ignored ->
                out.append("<p class=\"how\">")
                        .append(words.get("how.number"))
                        .append(" <span class=\"blank\"></span></p>");
            case Question.Order ignored -> options("how.order", said);
        }
        out.append("</div>\n");
    }

    private void options(String how, StepText said) {
        out.append("<p class=\"how\">").append(words.get(how)).append("</p><ul class=\"options\">");
        for (String option : said.options()) {
            out.append("<li><span class=\"box\"></span>")
                    .append(markdown.inline(filled(option)))
                    .append("</li>");
        }
        out.append("</ul>");
    }

    private void answers(Step step, StepText said) {
        out.append("<div class=\"answer\"><h3>").append(words.get("answer")).append("</h3>");
        step.question()
                .ifPresent(ignored -> out.append("<p class=\"right\">")
                        .append(right.sentence(step))
                        .append("</p>"));
        out.append(html(said.answer())).append("</div>\n");
        think(said);
        if (!said.teacher().isEmpty()) {
            out.append("<div class=\"teacher\"><h3>")
                    .append(words.get("teacher"))
                    .append("</h3>")
                    .append(html(said.teacher()))
                    .append("</div>\n");
        }
    }

    private void think(StepText said) {
        out.append("<div class=\"think\"><b>")
                .append(words.get("think"))
                .append(":</b> ")
                .append(markdown.inline(filled(said.think())))
                .append("</div>\n");
    }

    private void footer() {
        if (teacher && !lesson.sources().isEmpty()) {
            out.append("<h2>").append(words.get("sources")).append("</h2>\n<ul class=\"sources\">");
            lesson.sources()
                    .forEach(source -> out.append("<li>")
                            .append(MarkdownHtml.escaped(source))
                            .append("</li>"));
            out.append("</ul>\n");
        }
        out.append("<footer>").append(words.get("made")).append("</footer>\n");
    }

    private String minutes(double minutes) {
        return words.get("minutes", Filled.number(minutes, language));
    }

    private String html(String source) {
        return markdown.block(filled(source));
    }

    private String filled(String source) {
        return Filled.text(lesson, source, language);
    }
}
