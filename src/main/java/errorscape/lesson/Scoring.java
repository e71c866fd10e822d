package errorscape.lesson;

import errorscape.slice.PlanePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Scores answers. Taps count by basin, never by distance; estimates lose half their points for each par they are off
/// beyond the first; orders lose by pairs that stand the wrong way round.
public final class Scoring {
    private Scoring() {}

    /// Scores an answer.
    ///
    /// @param basins of the step's plane, asked for taps alone
    /// @throws IllegalArgumentException if the answer is of another kind than the question
    public static Score of(Lesson lesson, Question question, Answer answer, Supplier<? extends Basins> basins) {
        return switch (question) {
            case Question.Tap tap when answer instanceof Answer.Taps taps -> taps(tap, taps, basins.get());
            case Question.Choice choice
            when answer instanceof Answer.Chosen chosen ->
                Score.of(chosen.option().equals(right(lesson, choice)));
            case Question.Estimate asked
            when answer instanceof Answer.Estimated estimated ->
                estimate(number(lesson, asked.claim()), asked.within(), estimated.value());
            case Question.Order order
            when answer instanceof Answer.Ordered ordered ->
                order(rightOrder(lesson, order), ordered.items(), order.swaps());
            default ->
                throw new IllegalArgumentException(
                        "an answer of another kind than the question: " + answer + " to " + question);
        };
    }

    /// The id of the right option.
    ///
    /// @throws IllegalArgumentException unless there is exactly one
    public static String right(Lesson lesson, Question.Choice choice) {
        Finding claimed = claim(lesson, choice.claim()).claimed();
        List<String> right = choice.options().stream()
                .filter(option -> option.right().filter(is -> is.holds(claimed)).isPresent())
                .map(Question.Option::id)
                .toList();
        if (right.size() != 1) {
            throw new IllegalArgumentException("the claim \"" + choice.claim() + "\", " + claimed.text() + ", makes "
                    + (right.isEmpty() ? "none of the options" : String.join(" and ", right)) + " right");
        }
        return right.getFirst();
    }

    /// The ids of the items, the first first.
    public static List<String> rightOrder(Lesson lesson, Question.Order order) {
        return order.items().stream()
                .sorted((one, other) -> Double.compare(number(lesson, one.claim()), number(lesson, other.claim())))
                .map(Question.Item::id)
                .toList();
    }

    /// The number of a claim as a text shows it: a share as percent. One that never happens comes after all numbers.
    public static double number(Lesson lesson, String id) {
        Claim claim = claim(lesson, id);
        return switch (claim.claimed()) {
            case Finding.Amount number ->
                (claim.percent() ? number.value().movePointRight(2) : number.value()).doubleValue();
            case Finding.Word ignored -> Double.POSITIVE_INFINITY;
        };
    }

    private static Claim claim(Lesson lesson, String id) {
        return lesson.claim(id).orElseThrow(() -> new IllegalArgumentException("there is no claim \"" + id + "\""));
    }

    private static Score taps(Question.Tap question, Answer.Taps answer, Basins basins) {
        List<PlanePoint> open = new ArrayList<>();
        for (PlanePoint end : basins.ends()) {
            if (open.stream().noneMatch(known -> basins.same(known, end))) {
                open.add(end);
            }
        }
        int wanted = Math.min(question.count(), open.size());
        int hit = 0;
        for (PlanePoint tap : answer.points()
                .subList(0, Math.min(question.count(), answer.points().size()))) {
            for (PlanePoint end : open) {
                if (basins.same(tap, end)) {
                    open.remove(end);
                    hit++;
                    break;
                }
            }
        }
        return new Score(wanted == 0 ? 0 : hit / (double) wanted, wanted > 0 && hit == wanted);
    }

    private static Score estimate(double right, double within, double said) {
        double off = Math.abs(said - right);
        if (off <= within) {
            return new Score(1, true);
        }
        return new Score(off < 3 * within ? 1 - (off - within) / (2 * within) : 0, false);
    }

    private static Score order(List<String> right, List<String> said, int swaps) {
        if (said.size() != right.size() || !said.containsAll(right)) {
            return Score.of(false);
        }
        int wrong = 0;
        int pairs = 0;
        for (int i = 0; i < right.size(); i++) {
            for (int j = i + 1; j < right.size(); j++) {
                pairs++;
                wrong += said.indexOf(right.get(i)) > said.indexOf(right.get(j)) ? 1 : 0;
            }
        }
        return new Score(1 - wrong / (double) pairs, wrong <= swaps);
    }
}
