package errorscape.training;

import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// All racers of a race, moved to a common step: shared between threads, each racer with one at a time and its
/// own numbers, so that the threads cannot be seen in the results. Called by one thread.
final class RaceField {
    /// Memory for the paths and checkpoints of all racers, and the most of one.
    private static final long BYTES = 128L << 20;

    private static final long MOST_BYTES = 32L << 20;
    private static final long LEAST_BYTES = 1L << 20;

    /// Steps between looks at the clock.
    private static final int LOOK = 16;

    private final Objective training;
    private final Optional<Objective> validation;
    private final ParallelFor threads;
    private final List<Lane> lanes = new ArrayList<>();

    private static final class Lane {
        private final Racer racer;
        private final RecordedRun run;
        private boolean arrived = true;
        private boolean reached;
        private Optional<Snapshot> shown = Optional.empty();

        Lane(Racer racer, RecordedRun run) {
            this.racer = racer;
            this.run = run;
        }
    }

    RaceField(Objective training, Optional<Objective> validation, ParallelFor threads) {
        this.training = training;
        this.validation = validation;
        this.threads = threads;
    }

    /// Puts a racer at its start.
    void add(Racer racer) {
        long bytes = Math.clamp(BYTES / (lanes.size() + 1), LEAST_BYTES, MOST_BYTES);
        lanes.add(new Lane(racer, new RecordedRun(training, validation, racer.settings(), bytes)));
    }

    void remove(int id) {
        lanes.removeIf(lane -> lane.racer.id() == id);
    }

    /// Steps a racer with other settings from the step it stands at.
    void optimizer(int id, OptimizerSettings settings) {
        lanes.stream().filter(lane -> lane.racer.id() == id).forEach(lane -> {
            lane.run.optimizer(settings);
            lane.shown = Optional.empty();
        });
    }

    /// What a racer's next step will be made of; empty if there is none.
    Optional<StepExplanation> explain(int id) {
        return lanes.stream()
                .filter(lane -> lane.racer.id() == id && lane.arrived)
                .findFirst()
                .flatMap(lane -> lane.run.explainNext());
    }

    /// Moves every racer towards a step, until it is there or at its end, the time is over, or its loss is low
    /// enough.
    ///
    /// @param until on the scale of [System#nanoTime()]; [Long#MAX_VALUE] for no limit
    /// @param loss stops a racer behind whose step it stands at; negative infinity for never
    /// @return whether all have arrived
    boolean toward(long step, long until, double loss) {
        threads.run(lanes.size(), () -> new LaneWorker(step, until, loss), () -> false);
        return lanes.stream().allMatch(lane -> lane.arrived);
    }

    private final class LaneWorker implements ParallelFor.Worker {
        private final long step;
        private final long until;
        private final double loss;

        LaneWorker(long step, long until, double loss) {
            this.step = step;
            this.until = until;
            this.loss = loss;
        }

        @Override
        public void item(int index) {
            Lane lane = lanes.get(index);
            RecordedRun run = lane.run;
            boolean watched = loss > Double.NEGATIVE_INFINITY;
            lane.reached = false;
            BooleanSupplier enough = new BooleanSupplier() {
                private int count;

                @Override
                public boolean getAsBoolean() {
                    if (watched && run.now().loss() <= loss) {
                        return true;
                    }
                    return until != Long.MAX_VALUE && ++count % LOOK == 0 && System.nanoTime() - until > 0;
                }
            };
            lane.arrived = run.toward(step, enough);
            if (watched && run.now().loss() <= loss) {
                lane.reached = true;
                lane.arrived = true;
            }
        }

        @Override
        public void close() {}
    }

    /// The least step at which a racer's loss was low enough; empty if none was.
    Optional<Long> reached() {
        return lanes.stream()
                .filter(lane -> lane.reached)
                .map(lane -> lane.run.step())
                .min(Long::compare);
    }

    /// Whether some racer can make the step after this one.
    boolean canLeave(long step) {
        return lanes.stream().anyMatch(lane -> lane.run.end() > step);
    }

    /// The last step that some racer can make.
    long end() {
        return lanes.stream().mapToLong(lane -> lane.run.end()).max().orElse(0);
    }

    long frontier() {
        return lanes.stream().mapToLong(lane -> lane.run.frontier()).max().orElse(0);
    }

    /// The step that all racers have passed which go on to a step.
    long slowest(long target) {
        return lanes.stream()
                .filter(lane -> !lane.arrived)
                .mapToLong(lane -> lane.run.step())
                .min()
                .orElse(target);
    }

    /// All racers where they stand, on their way or not.
    List<Snapshot> snapshotsNow() {
        return lanes.stream().map(lane -> snapshot(lane, RunState.PAUSED)).toList();
    }

    /// Whether every racer that goes on gets on no more.
    boolean stuck(long step) {
        return lanes.stream()
                .allMatch(lane -> lane.run.end() <= step
                        || Trend.of(lane.run.path().upTo(lane.run.step())).stuck());
    }

    /// All racers as they stand. One that is on its way through steps it made before is shown where it was.
    List<Snapshot> snapshots(RunState state) {
        List<Snapshot> all = new ArrayList<>();
        for (Lane lane : lanes) {
            boolean known = !lane.arrived && lane.run.step() < lane.run.frontier();
            if (!known || lane.shown.isEmpty()) {
                lane.shown = Optional.of(snapshot(lane, state));
            }
            all.add(lane.shown.get());
        }
        return all;
    }

    private static Snapshot snapshot(Lane lane, RunState state) {
        RecordedRun run = lane.run;
        RunState own = run.failed() ? RunState.FAILED : run.message().isEmpty() ? state : RunState.DIVERGED;
        return new Snapshot(
                lane.racer.id(),
                lane.racer.runId(),
                own,
                run.now(),
                run.path(),
                run.optimizer(),
                run.message(),
                run.lastSteps(),
                run.history());
    }
}
