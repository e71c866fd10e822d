package errorscape.lesson.measure;

import errorscape.lesson.Claim;
import errorscape.lesson.Finding;
import errorscape.lesson.Lesson;
import errorscape.lesson.Measure;
import errorscape.lesson.Scene;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.LessonScenes;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Computes claims. What several claims rest on is computed once. For one thread.
public final class Measuring {
    private final LessonFolder folder;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final Map<Object, Object> known = new HashMap<>();

    /// @param folder of the lesson
    /// @param loop shares work between threads; the numbers are the same for any number of them
    /// @param cancelled asked often
    public Measuring(LessonFolder folder, ParallelFor loop, BooleanSupplier cancelled) {
        this.folder = folder;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    /// Computes a claim.
    ///
    /// @throws IllegalArgumentException if it cannot be computed; the message says why
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public Finding compute(Lesson lesson, Claim claim) {
        return switch (claim.measure()) {
            case Measure.Formula formula ->
                PlainMeasures.formula(
                        formula, id -> compute(lesson, lesson.claim(id).orElseThrow()));
            default -> compute(claim.measure());
        };
    }

    /// Computes a measure that needs no other claim.
    ///
    /// @throws IllegalArgumentException if it cannot be computed; the message says why
    public Finding compute(Measure measure) {
        return once(measure, ignored -> switch (measure) {
            case Measure.Run run -> new RunMeasures(experiment(run.scene()), cancelled).of(run);
            case Measure.Until until -> new RunMeasures(experiment(until.scene()), cancelled).of(until);
            case Measure.Repeats repeats -> new RunMeasures(experiment(repeats.scene()), cancelled).of(repeats, loop);
            case Measure.Critical critical -> new PointMeasures(this, loop, cancelled).of(critical);
            case Measure.Census census -> new PointMeasures(this, loop, cancelled).of(census);
            case Measure.Restarts restarts -> new RestartMeasures(this, loop, cancelled).of(restarts);
            case Measure.Line line -> new LineMeasures(experiment(line.scene()), this, cancelled).of(line);
            case Measure.Twins twins -> new LineMeasures(experiment(twins.scene()), this, cancelled).of(twins);
            case Measure.Contrast contrast -> PlainMeasures.contrast(contrast);
            case Measure.DefiniteMatrices matrices -> PlainMeasures.definite(matrices, cancelled);
            case Measure.Formula formula ->
                PlainMeasures.formula(formula, id -> {
                    throw new IllegalArgumentException("the formula needs the claim \"" + id + "\"");
                });
        });
    }

    /// The experiment of a scene.
    Experiment experiment(Scene scene) {
        return once(new Built(scene.scenario(), scene.change()), ignored -> LessonScenes.experiment(scene, folder));
    }

    private record Built(String scenario, String change) {}

    /// What belongs to a key, computed at the first time.
    @SuppressWarnings("unchecked") // each kind of key has one kind of value
    <K, V> V once(K key, Function<K, V> compute) {
        Object value = known.get(key);
        if (value == null) {
            value = compute.apply(key);
            known.put(key, value);
        }
        return (V) value;
    }
}
