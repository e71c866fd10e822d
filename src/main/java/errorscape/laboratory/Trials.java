package errorscape.laboratory;

import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.training.PathPoint;
import errorscape.training.RunSettings;
import errorscape.training.TrainingLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Trains every run of a laboratory, through the same loop as the window, shared between threads. A run depends
/// on its own seeds only, so the results are the same for any number of threads.
final class Trials {
    /// A gradient below this is rounding.
    private static final double AT_REST = 1e-14;

    /// How much of its way down a run has made when it is called settled.
    private static final double SETTLED = 0.99;

    /// A run whose loss grows to so many times what it began with has diverged: it only takes its time to leave
    /// the finite numbers.
    private static final double WILD = 1e6;

    private static final int ASK_EVERY = 64;
    private static final int MOST_CURVE_POINTS = 4_000_000;

    private final Experiment experiment;
    private final long steps;
    private final Lab.Control control;
    private final boolean carryOn;
    private final AtomicInteger done = new AtomicInteger();

    /// @param steps each run makes at most
    Trials(Experiment experiment, long steps, Lab.Control control) {
        this(experiment, steps, control, false);
    }

    private Trials(Experiment experiment, long steps, Lab.Control control, boolean carryOn) {
        this.carryOn = carryOn;
        this.experiment = experiment;
        this.steps = steps;
        this.control = control;
    }

    /// The same runs, each carried on from its end until it settles, unless there are too many weights.
    Trials carriedOn() {
        return new Trials(experiment, steps, control, true);
    }

    /// Trains as many as are wished for; the results of the others say that they were not run.
    ///
    /// @throws CancellationException if nobody waits for it any more, or no run was made
    List<TrialResult> run(List<Trial> trials) {
        TrialResult[] results = new TrialResult[trials.size()];
        Arrays.fill(results, TrialResult.notRun());
        int curvePoints = Math.max(64, MOST_CURVE_POINTS / Math.max(1, trials.size()));
        control.progress().done(0, trials.size());
        control.loop()
                .run(
                        trials.size(),
                        () -> new ParallelFor.Worker() {
                            @Override
                            public void item(int index) {
                                if (control.atMost(Lab.Wish.NO_MORE_RUNS)) {
                                    return;
                                }
                                results[index] = train(trials.get(index), curvePoints);
                                if (results[index].ran()) {
                                    control.progress().done(done.incrementAndGet(), trials.size());
                                }
                            }

                            @Override
                            public void close() {}
                        },
                        control::cancelled);
        if (done.get() == 0) {
            throw new CancellationException();
        }
        return new ArrayList<>(Arrays.asList(results));
    }

    private TrialResult train(Trial trial, int curvePoints) {
        Objective training = experiment.training();
        RunSettings settings = new RunSettings(
                experiment.weightsOf(trial.start()),
                trial.training().batchSeed(),
                trial.training().optimizer(),
                trial.training().batchSize());
        boolean confined = trial.training().confined();
        TrainingLoop loop = new TrainingLoop(
                training, Optional.empty(), confined ? settings.confinedTo(experiment.plane()) : settings);
        double start = loop.now().loss();
        double wild = WILD * Math.max(1, Math.abs(start));
        boolean rests = false;
        boolean wildly = false;
        while (loop.steps() < steps && !rests && !wildly && loop.step()) {
            long step = loop.steps();
            if (step % ASK_EVERY == 0) {
                if (control.atMost(Lab.Wish.NO_MORE_RUNS)) {
                    return TrialResult.notRun();
                }
                wildly = loop.now().loss() > wild;
                rests = loop.now().gradientNorm() <= AT_REST && fullBatch(trial, training);
            }
        }
        PathPoint last = loop.now();
        LossCurve curve = LossCurve.of(loop.path(), last, Integer.MAX_VALUE);
        boolean diverged = loop.diverged() || last.loss() > wild;
        double way = start - (start - last.loss()) * SETTLED;
        TrialResult result = new TrialResult(
                diverged ? Ending.DIVERGED : rests ? Ending.AT_REST : Ending.FINISHED,
                last.step(),
                start,
                last.loss(),
                experiment
                        .validation()
                        .map(o -> o.evaluator().value(last.weights()))
                        .orElse(Double.NaN),
                last.gradientNorm(),
                last.loss() < start ? curve.reached(way).orElse(last.step()) : last.step(),
                last.weights(),
                LossCurve.of(loop.path(), last, curvePoints),
                diverged && !loop.diverged() ? "The loss has grown a millionfold." : loop.message(),
                Optional.empty());
        boolean goesOn = carryOn && !diverged && !control.atMost(Lab.Wish.NO_MORE_WORK);
        Objective goal = Minima.goal(experiment, confined);
        return goesOn && goal.dimension() <= Settling.LARGEST
                ? result.landing(
                        settling(goal, confined).from(loop, trial.training().optimizer(), fullBatch(trial, training)))
                : result;
    }

    private Settling settling(Objective goal, boolean confined) {
        Plane plane = experiment.plane();
        return new Settling(
                goal,
                weights -> {
                    PlanePoint place = plane.project(weights);
                    return confined ? new double[] {place.a(), place.b()} : weights;
                },
                point -> confined ? plane.lift(point[0], point[1]) : point,
                () -> control.atMost(Lab.Wish.NO_MORE_WORK));
    }

    private static boolean fullBatch(Trial trial, Objective training) {
        int size = trial.training().batchSize();
        return size == 0 || size >= training.sampleCount();
    }
}
