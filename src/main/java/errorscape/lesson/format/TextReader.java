package errorscape.lesson.format;

import errorscape.lesson.Filled;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.lesson.LessonText;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Question;
import errorscape.lesson.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// A lesson's words from `text.LANGUAGE.md`:
///
/// ```markdown
/// # The lesson's title
/// The one idea.
/// ## A step's title {#id}
/// What is seen.
/// ### question
/// What is asked, with a list of the options.
/// ### answer
/// What came out: below {=loss}.
/// ### think
/// One sentence.
/// ### teacher
/// What wrong answers mean.
/// ```
///
/// The headings of the parts are the same words in every language. Complaints name file and line.
final class TextReader {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final Pattern WITH_ID = Pattern.compile("(.*?)\\s*\\{#([A-Za-z0-9_-]+)}");
    private static final List<String> PARTS = List.of("question", "answer", "think", "teacher");

    private final String file;
    private final String[] lines;
    private final Lesson lesson;

    /// A heading and the lines below it.
    private record Section(int level, String title, int line, String body) {}

    private TextReader(String file, String text, Lesson lesson) {
        this.file = file;
        lines = text.split("\n", -1);
        this.lesson = lesson;
    }

    static LessonText read(LessonFolder folder, String language, Lesson lesson) {
        String file = LessonFile.text(language);
        String text = folder.text(file)
                .orElseThrow(() -> new LessonException("the file " + file + " is missing, though " + LessonFile.NAME
                        + " names the language \"" + language + "\""));
        return new TextReader(file, text.replace("\r\n", "\n"), lesson).read();
    }

    private LessonText read() {
        List<Section> sections = sections();
        if (sections.isEmpty() || sections.getFirst().level() != 1) {
            throw wrong(1, "the text begins with the lesson's title: # Title");
        }
        Section title = sections.getFirst();
        Map<String, StepText> steps = new HashMap<>();
        int i = 1;
        while (i < sections.size()) {
            Section head = sections.get(i++);
            if (head.level() != 2) {
                throw wrong(head.line(), "here begins a step: ## Title {#id}");
            }
            Map<String, Section> parts = new LinkedHashMap<>();
            while (i < sections.size() && sections.get(i).level() > 2) {
                Section part = sections.get(i++);
                if (part.level() != 3 || !PARTS.contains(part.title())) {
                    throw wrong(
                            part.line(),
                            "the parts of a step are called ### " + String.join(", ### ", PARTS) + ", not \""
                                    + part.title() + "\"");
                }
                if (parts.put(part.title(), part) != null) {
                    throw wrong(part.line(), "this step has the part \"" + part.title() + "\" twice");
                }
            }
            step(head, parts, steps);
        }
        for (Step step : lesson.steps()) {
            if (!steps.containsKey(step.id())) {
                throw wrong(lines.length, "the step \"" + step.id() + "\" is missing: ## Title {#" + step.id() + "}");
            }
        }
        return new LessonText(title.title(), title.body(), steps);
    }

    private void step(Section head, Map<String, Section> parts, Map<String, StepText> steps) {
        Matcher named = WITH_ID.matcher(head.title());
        if (!named.matches()) {
            throw wrong(head.line(), "the step's heading ends with its id: ## " + head.title() + " {#id}");
        }
        String id = named.group(2);
        Step step = lesson.step(id)
                .orElseThrow(() -> wrong(head.line(), "there is no step \"" + id + "\" in " + LessonFile.NAME));
        if (steps.containsKey(id)) {
            throw wrong(head.line(), "the step \"" + id + "\" is here twice");
        }
        String question = "";
        List<String> options = new ArrayList<>();
        if (step.question().isPresent()) {
            Section asked = need(head, parts, "question");
            question = withoutOptions(asked, wanted(step.question().get()), options);
        } else if (parts.containsKey("question")) {
            throw wrong(parts.get("question").line(), "the step \"" + id + "\" asks nothing in " + LessonFile.NAME);
        }
        if (head.body().isEmpty()) {
            throw wrong(head.line(), "below the heading stands what is seen");
        }
        Section teacher = parts.get("teacher");
        steps.put(
                id,
                new StepText(
                        named.group(1),
                        head.body(),
                        question,
                        options,
                        need(head, parts, "answer").body(),
                        need(head, parts, "think").body(),
                        teacher == null ? "" : teacher.body()));
    }

    private Section need(Section head, Map<String, Section> parts, String name) {
        Section part = parts.get(name);
        if (part == null || part.body().isEmpty()) {
            throw wrong(
                    part == null ? head.line() : part.line(),
                    "the part ### " + name + " of this step is " + (part == null ? "missing" : "empty"));
        }
        return part;
    }

    private static int wanted(Question question) {
        return switch (question) {
            case Question.Choice choice -> choice.options().size();
            case Question.Order order -> order.items().size();
            default -> 0;
        };
    }

    /// What stands before the list of options.
    private String withoutOptions(Section asked, int wanted, List<String> options) {
        if (wanted == 0) {
            return asked.body();
        }
        Node last = PARSER.parse(asked.body()).getLastChild();
        if (last instanceof BulletList list) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                options.add(source(item, asked.body())
                        .replaceFirst("^[-*+]\\s+", "")
                        .strip());
            }
        }
        if (options.size() != wanted || !(last instanceof BulletList list)) {
            throw wrong(
                    asked.line(),
                    "the question ends with a list of its " + wanted + " options, one a line, - so; here are "
                            + options.size());
        }
        int first = list.getSourceSpans().getFirst().getLineIndex();
        return String.join("\n", List.of(asked.body().split("\n")).subList(0, first))
                .strip();
    }

    private static String source(Node node, String text) {
        String[] all = text.split("\n", -1);
        List<String> own = new ArrayList<>();
        for (SourceSpan span : node.getSourceSpans()) {
            own.add(all[span.getLineIndex()].substring(span.getColumnIndex()).strip());
        }
        return String.join(" ", own);
    }

    private List<Section> sections() {
        Node document = PARSER.parse(String.join("\n", lines));
        List<Heading> headings = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                headings.add(heading);
            }
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int line = lineIndex(headings.get(i));
            int end = i + 1 < headings.size() ? lineIndex(headings.get(i + 1)) : lines.length;
            String body =
                    String.join("\n", List.of(lines).subList(line + 1, end)).strip();
            checkClaims(line + 1, end);
            sections.add(new Section(
                    headings.get(i).getLevel(), PLAIN.render(headings.get(i)).strip(), line + 1, body));
        }
        return sections;
    }

    private void checkClaims(int from, int to) {
        for (int i = from; i < to; i++) {
            Matcher claim = Filled.PLACE.matcher(lines[i]);
            while (claim.find()) {
                if (lesson.claim(claim.group(1)).isEmpty()) {
                    throw wrong(i + 1, "there is no claim \"" + claim.group(1) + "\" in " + LessonFile.NAME);
                }
            }
        }
    }

    private static int lineIndex(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex();
    }

    private LessonException wrong(int line, String reason) {
        return new LessonException(file + ", line " + line + ": " + reason);
    }
}
