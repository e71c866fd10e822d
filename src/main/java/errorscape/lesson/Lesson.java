package errorscape.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A lesson: steps that ask before they show. Immutable.
///
/// @param name of its folder, such as `saddle-or-minimum`
/// @param number by which lessons are ordered, from 1
/// @param sources of the field, for people
/// @param steps at least one
/// @param claims what the texts and the questions rest on, each with an id of its own
/// @param texts by language, such as `en`, in the order in which they are offered; at least one, each whole
public record Lesson(
        String name,
        int number,
        List<String> sources,
        List<Step> steps,
        List<Claim> claims,
        Map<String, LessonText> texts) {
    /// The language that there is when another one is missing.
    public static final String USUAL_LANGUAGE = "en";

    public Lesson {
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
        claims = List.copyOf(claims);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// How long it takes.
    public double minutes() {
        return steps.stream().mapToDouble(Step::minutes).sum();
    }

    public Optional<Claim> claim(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// The text in a language, or else in English, or else in the first there is.
    public LessonText text(String language) {
        LessonText own = texts.get(language);
        LessonText usual = own == null ? texts.get(USUAL_LANGUAGE) : own;
        return usual == null ? texts.values().iterator().next() : usual;
    }

    public Lesson withSteps(List<Step> steps) {
        return new Lesson(name, number, sources, steps, claims, texts);
    }

    public Lesson withClaims(List<Claim> claims) {
        return new Lesson(name, number, sources, steps, claims, texts);
    }

    public Lesson withTexts(Map<String, LessonText> texts) {
        return new Lesson(name, number, sources, steps, claims, texts);
    }
}
