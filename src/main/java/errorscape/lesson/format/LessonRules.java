package errorscape.lesson.format;

import errorscape.lesson.Claim;
import errorscape.lesson.Finding;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.lesson.Measure;
import errorscape.lesson.Question;
import errorscape.lesson.Scene;
import errorscape.lesson.Scoring;
import errorscape.lesson.Step;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What holds between the parts of a lesson. Complaints begin with the path of the part.
final class LessonRules {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int MOST_TAPS = 20;

    private final Lesson lesson;
    private final LessonFolder folder;

    LessonRules(Lesson lesson, LessonFolder folder) {
        this.lesson = lesson;
        this.folder = folder;
    }

    /// @throws ScenarioException if something does not fit together
    void check() {
        if (lesson.steps().isEmpty()) {
            throw wrong("steps", "a lesson needs a step at least");
        }
        ids("steps", lesson.steps().stream().map(Step::id).toList());
        ids("claims", lesson.claims().stream().map(Claim::id).toList());
        for (int i = 0; i < lesson.steps().size(); i++) {
            step("steps[" + i + "]", lesson.steps().get(i));
        }
        for (int i = 0; i < lesson.claims().size(); i++) {
            claim("claims[" + i + "]", lesson.claims().get(i));
        }
    }

    private void step(String at, Step step) {
        Scenario scenario = scenario(at + ".scene", step.scene());
        step.question().ifPresent(question -> question(at + ".question", question, step, scenario));
    }

    private void question(String at, Question question, Step step, Scenario scenario) {
        switch (question) {
            case Question.Tap(int racer, long steps, int count) -> {
                racer(at + ".racer", racer, scenario);
                if (steps < 1 || steps > step.reveal().steps()) {
                    throw wrong(
                            at + ".steps",
                            "nobody can see whether a tap is right: the question asks for step " + steps
                                    + ", but the reveal makes " + step.reveal().steps());
                }
                if (count < 1 || count > MOST_TAPS) {
                    throw wrong(at + ".count", "there must be from 1 to " + MOST_TAPS + " taps, not " + count);
                }
            }
            case Question.Choice choice -> {
                need(at + ".claim", choice.claim());
                ids(
                        at + ".options",
                        choice.options().stream().map(Question.Option::id).toList());
                if (choice.options().size() < 2) {
                    throw wrong(at + ".options", "a choice needs two options at least");
                }
                try {
                    Scoring.right(lesson, choice);
                } catch (IllegalArgumentException e) {
                    throw wrong(at + ".options", "this cannot be solved: " + e.getMessage());
                }
            }
            case Question.Estimate(String claim, double within) -> {
                number(at + ".claim", claim);
                if (!(within >= 0)) {
                    throw wrong(at + ".within", "must be zero or more, not " + within);
                }
            }
            case Question.Order order -> order(at, order);
        }
    }

    private void order(String at, Question.Order order) {
        List<Question.Item> items = order.items();
        ids(at + ".items", items.stream().map(Question.Item::id).toList());
        if (items.size() < 2) {
            throw wrong(at + ".items", "an order needs two items at least");
        }
        if (order.swaps() < 0 || order.swaps() >= items.size() * (items.size() - 1) / 2) {
            throw wrong(at + ".swaps", "with so many swaps any order would be right");
        }
        Set<Double> numbers = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String claim = items.get(i).claim();
            need(at + ".items[" + i + "].claim", claim);
            if (!numbers.add(Scoring.number(lesson, claim))) {
                throw wrong(
                        at + ".items[" + i + "]",
                        "this cannot be solved: another item has the same number; leave out one");
            }
        }
    }

    private void claim(String at, Claim claim) {
        String measure = at + ".measure";
        switch (claim.measure()) {
            case Measure.Run m -> racer(measure + ".racer", m.racer(), scenario(measure + ".scene", m.scene()));
            case Measure.Until m -> racer(measure + ".racer", m.racer(), scenario(measure + ".scene", m.scene()));
            case Measure.Repeats m -> racer(measure + ".racer", m.racer(), scenario(measure + ".scene", m.scene()));
            case Measure.Critical m -> scenario(measure + ".scene", m.scene());
            case Measure.Census m -> scenario(measure + ".scene", m.scene());
            case Measure.Restarts m -> scenario(measure + ".scene", m.scene());
            case Measure.Line m -> scenario(measure + ".scene", m.scene());
            case Measure.Twins m -> scenario(measure + ".scene", m.scene());
            case Measure.Formula m -> {
                if (m.inputs().size() > 2) {
                    throw wrong(measure + ".inputs", "a formula has x and y: two inputs at most");
                }
                for (String input : m.inputs()) {
                    number(measure + ".inputs", input);
                    if (lesson.claims().indexOf(claim) <= place(input)) {
                        throw wrong(measure + ".inputs", "the claim \"" + input + "\" must stand before this one");
                    }
                }
            }
            case Measure.Contrast m -> {
                if (m.points() < 3) {
                    throw wrong(measure + ".points", "there must be three points at least");
                }
            }
            case Measure.DefiniteMatrices m -> {
                if (m.size() < 1 || m.size() > 200) {
                    throw wrong(measure + ".size", "must be from 1 to 200, not " + m.size());
                }
            }
        }
    }

    private int place(String id) {
        return lesson.claims().stream().map(Claim::id).toList().indexOf(id);
    }

    private Scenario scenario(String at, Scene scene) {
        try {
            return LessonScenes.scenario(scene, folder);
        } catch (LessonException | ScenarioException e) {
            throw new ScenarioException(at + ": " + e.getMessage(), e);
        }
    }

    private static void racer(String at, int racer, Scenario scenario) {
        if (Racers.of(scenario).stream().noneMatch(known -> known.number() == racer)) {
            throw wrong(at, "there is no racer of the number " + racer + " in the scene");
        }
    }

    private Claim need(String at, String id) {
        return lesson.claim(id)
                .orElseThrow(() -> wrong(
                        at,
                        "there is no claim \"" + id + "\"; there are "
                                + String.join(
                                        ", ",
                                        lesson.claims().stream().map(Claim::id).toList())));
    }

    private void number(String at, String id) {
        if (!(need(at, id).claimed() instanceof Finding.Amount)) {
            throw wrong(at, "the claim \"" + id + "\" is no number");
        }
    }

    private static void ids(String at, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (!ID.matcher(id).matches()) {
                throw wrong(at + "[" + i + "].id", "\"" + id + "\" may have letters of English, digits, - and _ alone");
            }
            if (!seen.add(id)) {
                throw wrong(at + "[" + i + "].id", "there are two of the name \"" + id + "\"");
            }
        }
    }

    private static ScenarioException wrong(String at, String reason) {
        return new ScenarioException(at + ": " + reason);
    }
}
