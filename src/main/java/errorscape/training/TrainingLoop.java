package errorscape.training;

import errorscape.math.Counted;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.optimizer.BatchOracle;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.StepException;
import errorscape.optimizer.Stepper;
import errorscape.slice.Plane;
import errorscape.slice.PlaneObjective;
import errorscape.slice.PlanePoint;
import errorscape.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Trains: owns the weights, the optimizer's state and the random stream of one run, and records its path. Used
/// by one thread; knows nothing of time or of who watches.
public final class TrainingLoop {
    private final Measurement measurement;
    private final MiniBatches batches;
    private final @Nullable Plane confinement;
    private final BatchOracle oracle;
    private final PathRecorder recorder;
    private final double[] weights;
    /// The weights one and two steps ago: where a diverging run goes back to.
    private double[] before;

    private double[] earlier;
    private double[] previous;
    private final double[] gradient;
    private final double[] fullGradient;
    private OptimizerSettings optimizer;
    private Stepper stepper;
    private long step;
    private PathPoint now;
    private String message = "";
    private boolean refused;

    /// Stands at the start, which is recorded as step 0.
    public TrainingLoop(Objective training, Optional<Objective> validation, RunSettings settings) {
        this(training, validation, settings, PathRecorder.BYTES);
    }

    /// As above, with bounded memory for the path.
    TrainingLoop(Objective training, Optional<Objective> validation, RunSettings settings, long pathBytes) {
        if (settings.start().length != training.dimension()) {
            throw new IllegalArgumentException("the start has " + Counted.of(settings.start().length, "weight")
                    + ", the loss " + training.dimension());
        }
        confinement = settings.confinement().orElse(null);
        Objective trained = confined(training);
        int n = trained.dimension();
        Evaluator evaluator = trained.evaluator();
        oracle = new BatchOracle(trained, evaluator);
        measurement = new Measurement(
                evaluator,
                validation.map(this::confined).map(Objective::evaluator).orElse(null),
                confinement);
        batches = new MiniBatches(training.sampleCount(), settings.batchSize(), settings.seed());
        int vectors = settings.optimizer().recipe().averages() ? 2 : 1;
        recorder = new PathRecorder(vectors * training.dimension(), pathBytes);
        weights = startOf(settings.start());
        before = weights.clone();
        earlier = weights.clone();
        previous = weights.clone();
        gradient = new double[n];
        fullGradient = new double[n];
        optimizer = settings.optimizer();
        stepper = optimizer.recipe().stepper(n);
        now = measure();
        if (!Double.isFinite(now.loss())) {
            // A function has no samples, and nothing that draws weights.
            message = Words.text(training.sampleCount() == 0 ? "run.start.value" : "run.start.loss");
        }
        recorder.add(now);
    }

    /// Whether the loss or the weights have left the finite numbers; then no further step is made.
    public boolean diverged() {
        return !message.isEmpty();
    }

    /// Why it diverged, for people; empty while it has not.
    public String message() {
        return message;
    }

    /// Whether it ended because its optimizer could make no step, without having diverged.
    public boolean refused() {
        return refused;
    }

    /// The number of steps made.
    public long steps() {
        return step;
    }

    /// The newest step with its exact numbers. Measured when asked for.
    public PathPoint now() {
        if (now.step() != step) {
            now = measure();
        }
        return now;
    }

    /// The last two steps; empty before there are so many, and where it diverged.
    public Optional<LastSteps> lastSteps() {
        if (step < 2 || (diverged() && !refused)) {
            return Optional.empty();
        }
        double[] here = measurement.allOf(weights);
        double[] one = measurement.allOf(before);
        return Optional.of(
                new LastSteps(Vectors.difference(here, one), Vectors.difference(one, measurement.allOf(earlier))));
    }

    /// The run as it stands, for those who judge it.
    public Snapshot snapshot() {
        RunState state = message.isEmpty() ? RunState.PAUSED : refused ? RunState.FAILED : RunState.DIVERGED;
        return new Snapshot(1, 1, state, now(), path(), optimizer, message, lastSteps());
    }

    /// The recorded steps; stays as it is while the loop goes on.
    public Path path() {
        return recorder.path();
    }

    /// Goes on with another learning rate from the next step; what the optimizer remembers stays.
    public void learningRate(double learningRate) {
        optimizer(optimizer.withLearningRate(learningRate));
    }

    /// Goes on with other settings from the next step. What the optimizer remembers stays, unless it is another
    /// kind of optimizer: then it begins without memory.
    void optimizer(OptimizerSettings settings) {
        stepper = settings.recipe().stepperAfter(optimizer.recipe(), stepper.state(), weights.length);
        optimizer = settings;
    }

    /// How it steps from here.
    OptimizerSettings optimizer() {
        return optimizer;
    }

    /// Makes one step, unless the run has diverged.
    ///
    /// @return whether the run can go on
    public boolean step() {
        if (diverged()) {
            return false;
        }
        beginStep();
        System.arraycopy(weights, 0, previous, 0, weights.length);
        double loss;
        try {
            loss = stepper.step(weights, oracle, gradient);
        } catch (StepException e) {
            System.arraycopy(previous, 0, weights, 0, weights.length);
            message = Words.text("run.stopped.because", Long.toString(step), String.valueOf(e.getMessage()));
            refused = true;
            return false;
        }
        if (!Double.isFinite(loss)) {
            return diverge(before, step - 1);
        }
        if (!Vectors.allFinite(weights)) {
            return diverge(previous, step);
        }
        double[] older = earlier;
        earlier = before;
        before = previous;
        previous = older;
        step++;
        if (recorder.wants(step)) {
            PathPoint point = now();
            if (!Double.isFinite(point.loss())) {
                return diverge(before, step - 1);
            }
            recorder.add(point);
        }
        return true;
    }

    /// Gives the step its samples: the next mini-batch, or all.
    private void beginStep() {
        oracle.begin(optimizer.optimizer().wholeLoss() ? null : batches.next().orElse(null));
    }

    private boolean diverge(double[] lastFinite, long lastFiniteStep) {
        System.arraycopy(lastFinite, 0, weights, 0, weights.length);
        step = Math.max(0, lastFiniteStep);
        long failed = step + 1;
        // The optimizer is ahead of these weights, and so is the mean it keeps.
        now = measurement.point(step, weights, fullGradient, Optional.empty());
        message = Divergence.inWords(failed, now, optimizer.learningRate());
        return false;
    }

    private Objective confined(Objective loss) {
        return confinement == null ? loss : new PlaneObjective(loss, confinement);
    }

    private double[] startOf(double[] all) {
        if (confinement == null) {
            return all.clone();
        }
        PlanePoint place = confinement.project(all);
        return new double[] {place.a(), place.b()};
    }

    private PathPoint measure() {
        return measurement.point(step, weights, fullGradient, stepper.averaged(weights));
    }

    /// All that defines how the run goes on from a step.
    ///
    /// @param before the weights one step earlier
    /// @param earlier the weights two steps earlier
    /// @param memory of the optimizer
    record Checkpoint(
            long step,
            double[] weights,
            double[] before,
            double[] earlier,
            OptimizerSettings optimizer,
            double[] memory,
            MiniBatches.State batches) {
        /// What it takes in memory, nearly.
        long bytes() {
            return 200
                    + 8L * (weights.length + before.length + earlier.length + memory.length)
                    + 4L * batches.order().length;
        }
    }

    /// Where the run stands; a copy.
    Checkpoint checkpoint() {
        return new Checkpoint(
                step, weights.clone(), before.clone(), earlier.clone(), optimizer, stepper.state(), batches.state());
    }

    /// Goes back to where a checkpoint was taken: the steps from there are the same bits again. The recorded
    /// path stays.
    void restore(Checkpoint checkpoint) {
        step = checkpoint.step();
        System.arraycopy(checkpoint.weights(), 0, weights, 0, weights.length);
        System.arraycopy(checkpoint.before(), 0, before, 0, weights.length);
        System.arraycopy(checkpoint.earlier(), 0, earlier, 0, weights.length);
        optimizer = checkpoint.optimizer();
        stepper = optimizer.recipe().stepper(weights.length);
        stepper.restore(checkpoint.memory());
        batches.restore(checkpoint.batches());
        message = "";
        refused = false;
        now = measure();
    }

    /// What the next step will be made of. Makes it and goes back.
    StepExplanation explainNext() {
        Checkpoint here = checkpoint();
        PathPoint start = now();
        beginStep();
        double loss = stepper.step(weights, oracle, gradient);
        StepExplanation explanation =
                new StepExplanation(start, loss, stepper.explain(here.weights(), weights.clone(), gradient));
        restore(here);
        return explanation;
    }

    /// Forgets the recorded path behind the present step: the run goes another way from here.
    void forgetFuture() {
        recorder.truncateAfter(step);
    }
}
