package errorscape.lesson.format;

import errorscape.lesson.Claim;
import errorscape.lesson.Finding;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.lesson.LessonText;
import errorscape.lesson.Reveal;
import errorscape.lesson.Scene;
import errorscape.lesson.Step;
import errorscape.scenario.JsonObject;
import errorscape.scenario.JsonText;
import errorscape.scenario.JsonValue;
import errorscape.scenario.ScenarioException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From the files of a folder to the lesson. Every complaint names file and line.
final class LessonReader {
    private final LessonFolder folder;
    private final LineIndex lines;

    private LessonReader(LessonFolder folder, LineIndex lines) {
        this.folder = folder;
        this.lines = lines;
    }

    static Lesson read(LessonFolder folder) {
        String json = folder.text(LessonFile.NAME)
                .orElseThrow(() -> new LessonException("there is no " + LessonFile.NAME + " in the folder "
                        + folder.name() + "; a lesson is a folder with this file"));
        JsonObject root;
        try {
            root = JsonText.parse(json, LessonFile.NAME);
        } catch (ScenarioException e) {
            throw new LessonException(String.valueOf(e.getMessage()), e);
        }
        LessonReader reader = new LessonReader(folder, new LineIndex(json));
        try {
            return reader.lesson(root);
        } catch (ScenarioException e) {
            throw reader.placed(String.valueOf(e.getMessage()), e);
        }
    }

    private LessonException placed(String complaint, Throwable cause) {
        return new LessonException(LessonFile.NAME + ", line " + lines.lineOf(complaint) + ": " + complaint, cause);
    }

    private Lesson lesson(JsonObject root) {
        JsonValue version = root.need("errorscapeLesson");
        if (version.integer() != LessonFile.VERSION) {
            throw version.problem(
                    "this program reads lessons of the format " + LessonFile.VERSION + ", not " + version.integer());
        }
        int number = root.need("number").integer();
        List<String> sources = texts(root.take("sources"));
        List<String> languages = texts(Optional.of(root.need("languages")));
        if (languages.isEmpty()) {
            throw root.problem("languages", "a lesson needs a text in one language at least, such as [\"en\"]");
        }
        List<Step> steps = new ArrayList<>();
        for (JsonValue value : root.need("steps").items()) {
            steps.add(step(value));
        }
        List<Claim> claims = new ArrayList<>();
        for (JsonValue value : root.take("claims").map(JsonValue::items).orElse(List.of())) {
            claims.add(claim(value, steps));
        }
        root.close();
        Lesson lesson = new Lesson(folder.name(), number, sources, steps, claims, Map.of());
        new LessonRules(lesson, folder).check();
        Map<String, LessonText> texts = new LinkedHashMap<>();
        for (String language : languages) {
            texts.put(language, TextReader.read(folder, language, lesson));
        }
        return lesson.withTexts(texts);
    }

    private Step step(JsonValue value) {
        JsonObject object = value.object();
        JsonValue minutes = object.need("minutes");
        if (!(minutes.number() > 0 && minutes.number() <= 600)) {
            throw minutes.problem("a step takes more than 0 and at most 600 minutes");
        }
        Step step = new Step(
                object.need("id").text(),
                minutes.number(),
                SceneJson.read(object.need("scene").object()),
                object.take("question").map(JsonValue::object).map(QuestionJson::read),
                object.take("reveal").map(LessonReader::reveal).orElse(Reveal.STILL));
        object.close();
        return step;
    }

    private static Reveal reveal(JsonValue value) {
        JsonObject object = value.object();
        Optional<JsonValue> steps = object.take("steps");
        Reveal reveal = new Reveal(
                steps.map(JsonValue::seed).orElse(0L),
                object.take("marks").map(JsonValue::flag).orElse(false),
                object.take("turn").map(JsonValue::flag).orElse(false));
        if (reveal.steps() < 0 || reveal.steps() > LessonFile.MOST_STEPS) {
            throw object.problem("steps", "must be from 0 to " + LessonFile.MOST_STEPS + ", not " + reveal.steps());
        }
        object.close();
        return reveal;
    }

    private static Claim claim(JsonValue value, List<Step> steps) {
        JsonObject object = value.object();
        Claim claim = new Claim(
                object.need("id").text(),
                claimed(object.need("claimed")),
                object.take("percent").map(JsonValue::flag).orElse(false),
                MeasureJson.read(object.need("measure").object(), scene -> scene(scene, steps)));
        object.close();
        return claim;
    }

    private static Scene scene(JsonValue value, List<Step> steps) {
        if (!value.node().isString()) {
            return SceneJson.read(value.object()).bare();
        }
        return steps.stream()
                .filter(step -> step.id().equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.problem(
                        "there is no step \"" + value.text() + "\"; give the id of a step, or a scene in braces"))
                .scene()
                .bare();
    }

    /// A number keeps the digits it is written with; `"0.50"` in quotes keeps its zero.
    private static Finding claimed(JsonValue value) {
        if (value.node().isNumber()) {
            value.number();
            return new Finding.Amount(new BigDecimal(value.node().asString()));
        }
        try {
            return new Finding.Amount(new BigDecimal(value.text()));
        } catch (NumberFormatException e) {
            return Finding.of(value.text());
        }
    }

    private static List<String> texts(Optional<JsonValue> list) {
        return list.map(value -> value.items().stream().map(JsonValue::text).toList())
                .orElse(List.of());
    }
}
