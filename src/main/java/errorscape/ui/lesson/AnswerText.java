package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.LessonRun;
import errorscape.lesson.LessonRun.Phase;
import errorscape.lesson.LessonRun.State;
import errorscape.lesson.Score;
import errorscape.slice.PlanePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a walk through a lesson was left, as a line of text: which step, then what became of each.
final class AnswerText {
    private static final String STEPS = "|";
    private static final String PARTS = ";";
    private static final String ITEMS = ",";

    private AnswerText() {}

    /// A walk that was left.
    ///
    /// @param at which step, from 0
    record Left(int at, List<State> states) {
        boolean finished() {
            return states.stream().allMatch(state -> state.phase() == Phase.REVEALED);
        }
    }

    static String of(LessonRun run) {
        return run.at() + STEPS + run.states().stream().map(AnswerText::text).collect(Collectors.joining(STEPS));
    }

    private static String text(State state) {
        StringBuilder text = new StringBuilder(state.phase().name());
        state.answer().ifPresent(answer -> text.append(PARTS).append(text(answer)));
        state.score()
                .ifPresent(score ->
                        text.append(PARTS).append(score.points()).append(PARTS).append(score.par()));
        return text.toString();
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Chosen chosen -> "chosen:" + chosen.option();
            case Answer.Estimated estimated -> "number:" + estimated.value();
            case Answer.Ordered ordered -> "order:" + String.join(ITEMS, ordered.items());
            case Answer.Taps taps ->
                "taps:"
                        + taps.points().stream()
                                .map(point -> point.a() + ITEMS + point.b())
                                .collect(Collectors.joining(ITEMS));
        };
    }

    /// What was written; empty for a line of another program, which is no reason not to begin.
    static Optional<Left> read(String line) {
        try {
            String[] parts = line.split("\\|", -1);
            List<State> states = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                states.add(state(parts[i].split(PARTS, -1)));
            }
            return Optional.of(new Left(Integer.parseInt(parts[0]), states));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static State state(String[] parts) {
        Phase phase = Phase.valueOf(parts[0]);
        if (parts.length == 1) {
            return new State(phase, Optional.empty(), Optional.empty());
        }
        return new State(
                phase,
                Optional.of(answer(parts[1])),
                Optional.of(new Score(Double.parseDouble(parts[2]), Boolean.parseBoolean(parts[3]))));
    }

    private static Answer answer(String text) {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "chosen" -> new Answer.Chosen(value);
            case "number" -> new Answer.Estimated(Double.parseDouble(value));
            case "order" -> new Answer.Ordered(List.of(value.split(ITEMS, -1)));
            case "taps" -> taps(value.split(ITEMS, -1));
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Answer taps(String[] numbers) {
        List<PlanePoint> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new PlanePoint(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1]), 0));
        }
        return new Answer.Taps(points);
    }
}
