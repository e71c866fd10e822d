package errorscape.lesson.measure;

import errorscape.data.DataException;
import errorscape.lesson.Basins;
import errorscape.lesson.Claim;
import errorscape.lesson.Finding;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonException;
import errorscape.lesson.Question;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.LessonScenes;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.ScenarioException;
import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Checks what a lesson claims, and that its taps can be answered.
public final class LessonCheck {
    private final Lesson lesson;
    private final LessonFolder folder;
    private final Measuring measuring;
    private final BooleanSupplier cancelled;

    /// A claim beside what was computed.
    ///
    /// @param name of the claim, or of the step whose question it is
    /// @param computed what came out, or why nothing did
    public record Line(String lesson, String name, String claimed, String computed, boolean right) {}

    public LessonCheck(Lesson lesson, LessonFolder folder, ParallelFor loop, BooleanSupplier cancelled) {
        this.lesson = lesson;
        this.folder = folder;
        this.cancelled = cancelled;
        measuring = new Measuring(folder, loop, cancelled);
    }

    /// Checks all, a line at a time.
    ///
    /// @return whether all is right
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public boolean run(Consumer<Line> lines) {
        boolean right = true;
        for (Claim claim : lesson.claims()) {
            Line line = line(claim);
            lines.accept(line);
            right &= line.right();
        }
        for (Step step : lesson.steps()) {
            if (step.question().orElse(null) instanceof Question.Tap tap) {
                Line line = tap(step, tap);
                lines.accept(line);
                right &= line.right();
            }
        }
        return right;
    }

    private Line line(Claim claim) {
        String claimed = claim.claimed().text();
        try {
            Finding computed = measuring.compute(lesson, claim);
            return new Line(
                    lesson.name(),
                    claim.id(),
                    claimed,
                    computed.text(),
                    claim.claimed().agrees(computed));
        } catch (IllegalArgumentException | ScenarioException | LessonException | DataException e) {
            return new Line(lesson.name(), claim.id(), claimed, "not computed: " + e.getMessage(), false);
        }
    }

    /// A tap can be right if the racers end where it can be tapped, each in a basin of its own.
    private Line tap(Step step, Question.Tap tap) {
        Box box = LessonScenes.experiment(step.scene(), folder).box();
        Basins basins = PlaneBasins.of(step.scene(), folder, tap, cancelled);
        List<PlanePoint> ends = basins.ends();
        long inside =
                ends.stream().filter(end -> box.contains(end.a(), end.b())).count();
        long apart = 0;
        for (int i = 0; i < ends.size(); i++) {
            PlanePoint end = ends.get(i);
            apart += ends.subList(0, i).stream().noneMatch(before -> basins.same(before, end)) ? 1 : 0;
        }
        boolean right = inside == ends.size() && apart >= tap.count();
        return new Line(
                lesson.name(),
                step.id() + ".tap",
                tap.count() + " basins within reach",
                apart + " basins, " + inside + " of " + ends.size() + " ends in the box",
                right);
    }
}
