package errorscape.lesson.measure;

import errorscape.critical.BasinProbe;
import errorscape.critical.SteepestFlow;
import errorscape.lesson.Basins;
import errorscape.lesson.Question;
import errorscape.lesson.Scene;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.LessonScenes;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.scenario.Experiment;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneObjective;
import errorscape.slice.PlanePoint;
import errorscape.training.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Basins of a scene's plane: the steepest flow on the surface that is seen leads from a place to a minimum, and two
/// places are of one basin if it is the same. Points of a level valley are the same minimum if the valley joins them.
/// For one thread.
public final class PlaneBasins implements Basins {
    private static final int MOST_STEPS = 400;

    /// Minima nearer than this share of the box's diagonal are one.
    private static final double SAME = 0.02;

    /// The smallest part of the chord between two points of a valley that is looked at.
    private static final double FINEST = 1.0 / 512;

    private final Experiment experiment;
    private final Question.Tap question;
    private final BooleanSupplier cancelled;
    private final Evaluator evaluator;
    private final double diagonal;

    /// A minimum of the plane, or the place where the flow comes to an end.
    private record Bottom(double[] place, boolean flat) {}

    private PlaneBasins(Experiment experiment, Question.Tap question, BooleanSupplier cancelled) {
        this.experiment = experiment;
        this.question = question;
        this.cancelled = cancelled;
        Plane plane = experiment.plane();
        evaluator = new PlaneObjective(experiment.training(), plane).evaluator();
        Box box = experiment.box();
        diagonal = StrictMath.hypot(box.a().length(), box.b().length());
    }

    /// Those of a question about a scene.
    public static PlaneBasins of(Scene scene, LessonFolder folder, Question.Tap question, BooleanSupplier cancelled) {
        return new PlaneBasins(LessonScenes.experiment(scene, folder), question, cancelled);
    }

    /// With one tap asked for, the end of the racer; with more, those of all racers.
    @Override
    public List<PlanePoint> ends() {
        List<PlanePoint> ends = new ArrayList<>();
        for (RacerChoice racer : Racers.of(experiment.scenario())) {
            if (question.count() > 1 || racer.number() == question.racer()) {
                TrainingLoop loop =
                        new TrainingLoop(experiment.training(), Optional.empty(), experiment.runSettings(racer));
                new RunMeasures(experiment, cancelled).go(loop, question.steps());
                ends.add(experiment.plane().project(loop.now().weights()));
            }
        }
        return ends;
    }

    @Override
    public boolean same(PlanePoint one, PlanePoint other) {
        Bottom first = bottom(new double[] {one.a(), one.b()});
        Bottom second = bottom(new double[] {other.a(), other.b()});
        if (near(first, second)) {
            return true;
        }
        return first.flat() && second.flat() && joined(first, second, first.place(), second.place(), 1);
    }

    /// Whether the flow from the chord between two points of a valley ends along one valley.
    private boolean joined(Bottom one, Bottom other, double[] from, double[] to, double part) {
        if (near(one, other)) {
            return true;
        }
        if (part <= FINEST || cancelled.getAsBoolean()) {
            return false;
        }
        double[] between = {0.5 * (from[0] + to[0]), 0.5 * (from[1] + to[1])};
        Bottom middle = bottom(between);
        return middle.flat()
                && joined(one, middle, from, between, part / 2)
                && joined(middle, other, between, to, part / 2);
    }

    private boolean near(Bottom one, Bottom other) {
        return Vectors.distance(one.place(), other.place()) <= SAME * diagonal;
    }

    private Bottom bottom(double[] from) {
        BasinProbe probe = new BasinProbe(evaluator, 2, cancelled);
        SteepestFlow flow = new SteepestFlow(evaluator, from);
        for (int step = 0; step < MOST_STEPS && !cancelled.getAsBoolean(); step++) {
            if (step % 4 == 0) {
                Optional<BasinProbe.Found> found = probe.at(flow.weights());
                if (found.isPresent()) {
                    return new Bottom(found.get().weights().clone(), found.get().flat());
                }
            }
            if (!flow.step()) {
                break;
            }
        }
        return new Bottom(flow.weights().clone(), false);
    }
}
