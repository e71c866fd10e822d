package errorscape.ui.lesson;

import errorscape.lesson.Claim;
import errorscape.lesson.Finding;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonEdits;
import errorscape.lesson.LessonText;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Locks;
import errorscape.lesson.Measure;
import errorscape.lesson.Question;
import errorscape.lesson.Reveal;
import errorscape.lesson.Scene;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.LessonFolder;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioFile;
import errorscape.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A lesson that a teacher makes from what the window shows: each step is a state, a question and words. Knows no
/// control. JavaFX thread only.
final class LessonDraft {
    /// Digits of a number that is asked for.
    private static final MathContext DIGITS = new MathContext(3);

    private static final double MINUTES = 2;

    private final String language;
    private final ReadOnlyObjectWrapper<@Nullable Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private final Map<String, State> states = new HashMap<>();

    /// What a step asks.
    enum Kind {
        NOTHING,
        /// Where the selected racer will be.
        TAP,
        /// How large its loss will be.
        NUMBER
    }

    /// What the window showed when a step was added.
    ///
    /// @param steps the race had made
    /// @param racer that was selected
    /// @param loss of it
    record State(Scenario scenario, List<Scene.Card> cards, long steps, int racer, double loss) {}

    LessonDraft(String language) {
        this.language = language;
    }

    /// The lesson as it stands; null before the first step.
    ReadOnlyObjectProperty<@Nullable Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    List<Step> steps() {
        Lesson now = lesson.get();
        return now == null ? List.of() : now.steps();
    }

    StepText words(Step step) {
        return text().step(step.id());
    }

    LessonText text() {
        Lesson now = lesson.get();
        return now == null ? new LessonText("", "", Map.of()) : now.text(language);
    }

    /// Adds a state as the last step.
    ///
    /// @return the step
    Step add(State state) {
        Lesson now = lesson.get();
        String id = now == null ? "step-1" : LessonEdits.freeId(now);
        Scene scene = Scene.of(id + ".json").withCards(state.cards());
        Step step = new Step(id, MINUTES, scene, Optional.empty(), new Reveal(state.steps(), true, false));
        String title = Words.text("lesson.draft.step", id.substring(id.indexOf('-') + 1));
        StepText words = new StepText(title, "", "", List.of(), "", "", "");
        states.put(id, state);
        lesson.set(
                now == null
                        ? LessonEdits.begin("draft", 1, language, Words.text("lesson.draft.untitled"), step, words)
                        : LessonEdits.add(now, now.steps().size(), step, Map.of(language, words)));
        return step;
    }

    /// Other words for the lesson as a whole.
    void describe(String title, String idea) {
        Lesson now = lesson.get();
        if (now != null) {
            Map<String, LessonText> texts = new LinkedHashMap<>(now.texts());
            texts.put(language, new LessonText(title, idea, now.text(language).steps()));
            lesson.set(now.withTexts(texts));
        }
    }

    void words(String id, StepText words) {
        change(now -> LessonEdits.words(now, language, id, words));
    }

    void move(int from, int to) {
        change(now -> to < 0 || to >= now.steps().size() ? now : LessonEdits.move(now, from, to));
    }

    /// Takes a step away; with the last one the draft is empty again.
    void remove(String id) {
        states.remove(id);
        change(now -> now.steps().size() == 1 ? null : claimed(LessonEdits.remove(now, id)));
    }

    void hold(String id, Locks locks) {
        change(now -> now.step(id)
                .map(step ->
                        LessonEdits.replace(now, id, step.withScene(step.scene().withLocks(locks))))
                .orElse(now));
    }

    Kind kind(Step step) {
        return switch (step.question().orElse(null)) {
            case Question.Tap ignored -> Kind.TAP;
            case Question.Estimate ignored -> Kind.NUMBER;
            case null, default -> Kind.NOTHING;
        };
    }

    /// Whether a step can ask so: nothing can be asked of a race that has not moved.
    boolean mayAsk(String id, Kind kind) {
        State state = states.get(id);
        return kind == Kind.NOTHING || (state != null && state.steps() > 0 && Double.isFinite(state.loss()));
    }

    void ask(String id, Kind kind) {
        State state = states.get(id);
        if (state == null || !mayAsk(id, kind)) {
            return;
        }
        Optional<Question> question = switch (kind) {
            case NOTHING -> Optional.empty();
            case TAP -> Optional.of(new Question.Tap(state.racer(), state.steps(), 1));
            case NUMBER ->
                Optional.of(
                        new Question.Estimate(claim(id), Math.abs(value(state).doubleValue()) / 10));
        };
        change(now -> now.step(id)
                .map(step -> claimed(LessonEdits.replace(now, id, step.withQuestion(question))))
                .orElse(now));
    }

    private static String claim(String id) {
        return id + "-loss";
    }

    private static BigDecimal value(State state) {
        return new BigDecimal(state.loss()).round(DIGITS);
    }

    /// With the claims that its questions rest on.
    private Lesson claimed(Lesson of) {
        List<Claim> claims = new ArrayList<>();
        for (Step step : of.steps()) {
            State state = states.get(step.id());
            if (state != null && step.question().orElse(null) instanceof Question.Estimate) {
                claims.add(new Claim(
                        claim(step.id()),
                        new Finding.Amount(value(state)),
                        false,
                        new Measure.Run(
                                step.scene().bare(), state.racer(), state.steps(), Measure.Run.Quantity.LOSS, 0)));
            }
        }
        return of.withClaims(claims);
    }

    private void change(Function<Lesson, @Nullable Lesson> change) {
        Lesson now = lesson.get();
        if (now != null) {
            lesson.set(change.apply(now));
        }
    }

    /// What is still to be written, for people; empty for a lesson that is whole.
    Optional<String> missing() {
        if (text().title().isBlank()) {
            return Optional.of(Words.text("lesson.draft.missing.title"));
        }
        for (Step step : steps()) {
            StepText words = words(step);
            boolean asks = step.question().isPresent();
            if (words.title().isBlank()
                    || words.scene().isBlank()
                    || (asks && words.question().isBlank())
                    || words.answer().isBlank()
                    || words.think().isBlank()) {
                return Optional.of(Words.text(
                        "lesson.draft.missing",
                        steps().indexOf(step) + 1,
                        asks ? Words.text("lesson.draft.missing.asking") : Words.text("lesson.draft.missing.parts")));
            }
        }
        return Optional.empty();
    }

    /// Writes the lesson and its scenarios into a folder, and reads it again as anybody will.
    ///
    /// @throws errorscape.lesson.LessonException if it does not fit together
    /// @throws errorscape.scenario.ScenarioException if a file cannot be written
    void save(Path folder) {
        Lesson now = lesson.get();
        if (now != null) {
            now.steps().forEach(step -> {
                State state = states.get(step.id());
                if (state != null) {
                    ScenarioFile.write(
                            state.scenario(), folder.resolve(step.scene().scenario()));
                }
            });
            LessonFile.write(now, folder);
            LessonFile.read(new LessonFolder.OfDisk(folder));
        }
    }
}
