package errorscape.lesson.format;

import errorscape.lesson.Claim;
import errorscape.lesson.Finding;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonText;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Reveal;
import errorscape.lesson.Scene;
import errorscape.lesson.Step;
import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// From the lesson to the texts of its files.
final class LessonWriter {
    private LessonWriter() {}

    static ObjectNode tree(Lesson lesson) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("errorscapeLesson", LessonFile.VERSION).put("number", lesson.number());
        ArrayNode languages = root.putArray("languages");
        lesson.texts().keySet().forEach(languages::add);
        ArrayNode sources = root.putArray("sources");
        lesson.sources().forEach(sources::add);
        ArrayNode steps = root.putArray("steps");
        lesson.steps().forEach(step -> step(step, steps.addObject()));
        ArrayNode claims = root.putArray("claims");
        lesson.claims().forEach(claim -> claim(claim, lesson, claims.addObject()));
        return root;
    }

    private static void step(Step step, ObjectNode object) {
        object.put("id", step.id());
        // 2 rather than 2.0.
        if (step.minutes() == Math.rint(step.minutes())) {
            object.put("minutes", (long) step.minutes());
        } else {
            object.put("minutes", step.minutes());
        }
        SceneJson.write(step.scene(), object.putObject("scene"));
        step.question().ifPresent(question -> QuestionJson.write(question, object.putObject("question")));
        Reveal reveal = step.reveal();
        if (!reveal.equals(Reveal.STILL)) {
            object.putObject("reveal")
                    .put("steps", reveal.steps())
                    .put("marks", reveal.marks())
                    .put("turn", reveal.turn());
        }
    }

    private static void claim(Claim claim, Lesson lesson, ObjectNode object) {
        object.put("id", claim.id());
        switch (claim.claimed()) {
            case Finding.Word word -> object.put("claimed", word.word());
            case Finding.Amount number -> {
                BigDecimal value = number.value();
                // A number in JSON loses the zeros that say how exact it is.
                BigDecimal read = new BigDecimal(Double.toString(value.doubleValue()));
                boolean exact = value.scale() == 0 || (read.scale() == value.scale() && read.compareTo(value) == 0);
                if (exact) {
                    object.put("claimed", value);
                } else {
                    object.put("claimed", value.toPlainString());
                }
            }
        }
        if (claim.percent()) {
            object.put("percent", true);
        }
        MeasureJson.write(claim.measure(), object.putObject("measure"), (scene, into) -> scene(scene, lesson, into));
    }

    private static void scene(Scene scene, Lesson lesson, ObjectNode into) {
        lesson.steps().stream()
                .filter(step -> step.scene().sameExperiment(scene))
                .findFirst()
                .ifPresentOrElse(
                        step -> into.put("scene", step.id()), () -> SceneJson.write(scene, into.putObject("scene")));
    }

    static String text(Lesson lesson, LessonText text) {
        StringBuilder out = new StringBuilder("# " + text.title() + "\n");
        body(out, text.idea());
        for (Step step : lesson.steps()) {
            StepText words = text.step(step.id());
            out.append("\n## ")
                    .append(words.title())
                    .append(" {#")
                    .append(step.id())
                    .append("}\n");
            body(out, words.scene());
            if (step.question().isPresent()) {
                part(out, "question", words.question());
                if (!words.options().isEmpty()) {
                    out.append('\n');
                    words.options()
                            .forEach(option -> out.append("- ").append(option).append('\n'));
                }
            }
            part(out, "answer", words.answer());
            part(out, "think", words.think());
            if (!words.teacher().isEmpty()) {
                part(out, "teacher", words.teacher());
            }
        }
        return out.toString();
    }

    private static void part(StringBuilder out, String name, String body) {
        out.append("\n### ").append(name).append('\n');
        body(out, body);
    }

    private static void body(StringBuilder out, String body) {
        if (!body.isEmpty()) {
            out.append('\n').append(body).append('\n');
        }
    }
}
