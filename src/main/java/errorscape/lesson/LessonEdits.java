package errorscape.lesson;

import errorscape.lesson.LessonText.StepText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Changes of a lesson, as a teacher makes them. Each gives a changed lesson, whose texts are still whole.
public final class LessonEdits {
    private static final StepText EMPTY = new StepText("", "", "", List.of(), "", "", "");

    private LessonEdits() {}

    /// A lesson with one step, to begin with.
    ///
    /// @param language of its text
    public static Lesson begin(String name, int number, String language, String title, Step first, StepText words) {
        LessonText text = new LessonText(title, "", Map.of(first.id(), words));
        return new Lesson(name, number, List.of(), List.of(first), List.of(), Map.of(language, text));
    }

    /// With another step at a place, from 0; languages that have no words for it get those of the first.
    ///
    /// @param words by language
    /// @throws IllegalArgumentException if there is a step of this id, or no such place
    public static Lesson add(Lesson lesson, int place, Step step, Map<String, StepText> words) {
        if (lesson.step(step.id()).isPresent()) {
            throw new IllegalArgumentException("there is another step \"" + step.id() + "\"; choose another name");
        }
        List<Step> steps = new ArrayList<>(lesson.steps());
        steps.add(place, step);
        StepText usual = words.values().stream().findFirst().orElse(EMPTY);
        return texts(lesson.withSteps(steps), (language, text) -> {
            Map<String, StepText> all = new HashMap<>(text.steps());
            all.put(step.id(), words.getOrDefault(language, usual));
            return new LessonText(text.title(), text.idea(), all);
        });
    }

    /// With a step changed; its id may change too.
    public static Lesson replace(Lesson lesson, String id, Step step) {
        if (!id.equals(step.id()) && lesson.step(step.id()).isPresent()) {
            throw new IllegalArgumentException("there is another step \"" + step.id() + "\"; choose another name");
        }
        List<Step> steps = new ArrayList<>(lesson.steps());
        steps.replaceAll(known -> known.id().equals(id) ? step : known);
        return texts(lesson.withSteps(steps), (language, text) -> {
            Map<String, StepText> all = new HashMap<>(text.steps());
            StepText words = all.remove(id);
            all.put(step.id(), words == null ? EMPTY : words);
            return new LessonText(text.title(), text.idea(), all);
        });
    }

    /// With other words for a step.
    public static Lesson words(Lesson lesson, String language, String id, StepText words) {
        return texts(lesson, (of, text) -> {
            if (!of.equals(language)) {
                return text;
            }
            Map<String, StepText> all = new HashMap<>(text.steps());
            all.put(id, words);
            return new LessonText(text.title(), text.idea(), all);
        });
    }

    /// With a step at another place.
    public static Lesson move(Lesson lesson, int from, int to) {
        List<Step> steps = new ArrayList<>(lesson.steps());
        steps.add(to, steps.remove(from));
        return lesson.withSteps(steps);
    }

    /// Without a step.
    ///
    /// @throws IllegalArgumentException if it is the only one
    public static Lesson remove(Lesson lesson, String id) {
        List<Step> steps = new ArrayList<>(lesson.steps());
        steps.removeIf(step -> step.id().equals(id));
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a lesson needs a step; add another before this one goes");
        }
        return texts(lesson.withSteps(steps), (language, text) -> {
            Map<String, StepText> all = new HashMap<>(text.steps());
            all.remove(id);
            return new LessonText(text.title(), text.idea(), all);
        });
    }

    /// An id that no step has yet: `step-1`, `step-2`, ...
    public static String freeId(Lesson lesson) {
        int number = lesson.steps().size() + 1;
        while (lesson.step("step-" + number).isPresent()) {
            number++;
        }
        return "step-" + number;
    }

    private static Lesson texts(Lesson lesson, BiFunction<String, LessonText, LessonText> change) {
        Map<String, LessonText> texts = new HashMap<>();
        lesson.texts().forEach((language, text) -> texts.put(language, change.apply(language, text)));
        return lesson.withTexts(texts);
    }
}
