package errorscape.scenario;

import errorscape.network.Initialiser;
import errorscape.optimizer.OptimizerSettings;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import errorscape.slice.Box;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import errorscape.slice.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// All that is needed to see a run again: one JSON file. Immutable; every part can be replaced with a `with`
/// method.
///
/// @param name title for people
/// @param note what there is to see, for people; may be empty
/// @param subject what makes the loss
public record Scenario(
        String name, String note, Subject subject, Start start, Training training, Slice slice, View view) {

    /// Where training starts: at the weights the initialiser draws from the seed, or at given ones, moved along
    /// the plane's directions by `a * first + b * second`. At (0, 0) it is where the initialiser put it, on
    /// every plane.
    ///
    /// @param from weights that take the place of the drawn ones, such as those a start was dragged to before
    ///     the
    ///     plane was changed
    public record Start(Initialiser initialiser, long seed, Optional<Place.Weights> from, double a, double b) {
        public Start(Initialiser initialiser, long seed, double a, double b) {
            this(initialiser, seed, Optional.empty(), a, b);
        }

        /// The drawn weights themselves.
        public static Start drawn(Initialiser initialiser, long seed) {
            return new Start(initialiser, seed, 0, 0);
        }

        public Start withOffset(double a, double b) {
            return new Start(initialiser, seed, from, a, b);
        }

        /// The given weights themselves.
        public Start withWeights(double[] weights) {
            return new Start(initialiser, seed, Optional.of(Place.Weights.of(weights)), 0, 0);
        }
    }

    /// How it trains.
    ///
    /// @param first the racer there always is
    /// @param batchSize samples a step; 0 for all
    /// @param batchSeed seed of the mini-batches
    /// @param stepsPerSecond 0.5 and up; 0 for unthrottled
    /// @param racers those beside the first
    /// @param confined whether only the two coordinates of the slice's plane are trained, from the start's
    ///     projection, instead of all weights
    public record Training(
            RacerChoice first,
            int batchSize,
            long batchSeed,
            double stepsPerSecond,
            List<RacerChoice> racers,
            boolean confined) {
        public Training {
            racers = List.copyOf(racers);
        }

        /// All weights are trained.
        public Training(
                RacerChoice first, int batchSize, long batchSeed, double stepsPerSecond, List<RacerChoice> racers) {
            this(first, batchSize, batchSeed, stepsPerSecond, racers, false);
        }

        /// One racer alone, all weights.
        public Training(OptimizerSettings optimizer, int batchSize, long batchSeed, double stepsPerSecond) {
            this(RacerChoice.of(RacerChoice.FIRST, optimizer), batchSize, batchSeed, stepsPerSecond, List.of());
        }

        /// Of the first racer.
        public OptimizerSettings optimizer() {
            return first.optimizer();
        }

        public Training withOptimizer(OptimizerSettings optimizer) {
            return new Training(first.withOptimizer(optimizer), batchSize, batchSeed, stepsPerSecond, racers, confined);
        }

        public Training withBatchSize(int batchSize) {
            return new Training(first, batchSize, batchSeed, stepsPerSecond, racers, confined);
        }

        public Training withBatchSeed(long batchSeed) {
            return new Training(first, batchSize, batchSeed, stepsPerSecond, racers, confined);
        }

        public Training withStepsPerSecond(double stepsPerSecond) {
            return new Training(first, batchSize, batchSeed, stepsPerSecond, racers, confined);
        }

        /// With all racers.
        ///
        /// @param racers at least one, the first first
        public Training withRacers(List<RacerChoice> racers) {
            List<RacerChoice> others = racers.subList(1, racers.size());
            return new Training(racers.getFirst(), batchSize, batchSeed, stepsPerSecond, others, confined);
        }

        /// With one racer alone, of which nothing is kept but the first one's optimizer.
        public Training alone() {
            RacerChoice plain = RacerChoice.of(RacerChoice.FIRST, first.optimizer());
            return new Training(plain, batchSize, batchSeed, stepsPerSecond, List.of(), confined);
        }

        public Training withConfined(boolean confined) {
            return new Training(first, batchSize, batchSeed, stepsPerSecond, racers, confined);
        }
    }

    /// Which slice is looked at.
    ///
    /// @param at where the plane lies, if its choice leaves that open
    /// @param box the part of the plane; empty for a suggestion
    public record Slice(PlaneChoice plane, Place at, Optional<Box> box) {
        /// Where training starts.
        public Slice(PlaneChoice plane, Optional<Box> box) {
            this(plane, Place.START, box);
        }

        /// Whether training has to be run to know where the plane lies.
        public boolean madeByTraining() {
            return trained(at)
                    || switch (plane) {
                        case PlaneChoice.PathComponents ignored -> true;
                        case PlaneChoice.LineAndDetour ignored -> true;
                        case PlaneChoice.ThreePlaces(Place origin, Place first, Place second) ->
                            trained(origin) || trained(first) || trained(second);
                        case PlaneChoice.Directions given ->
                            given.origin().filter(Slice::trained).isPresent();
                        default -> false;
                    };
        }

        private static boolean trained(Place place) {
            return place instanceof Place.AfterSteps after && after.steps() > 0;
        }

        /// Whether it gives weights or directions as numbers, which fit one network only.
        public boolean givenInNumbers() {
            return at instanceof Place.Weights || plane instanceof PlaneChoice.Directions;
        }

        public Slice withBox(Optional<Box> box) {
            return new Slice(plane, at, box);
        }
    }

    /// How it is looked at.
    ///
    /// @param resolution nodes per side of the finest grid
    /// @param quantity what is drawn over the plane
    /// @param following whether the plane goes with the weights while they are trained
    /// @param percentile of the heights in the box at which they are cut off, 1 to 100; empty for where it suits
    public record View(
            Layout layout,
            Camera terrain,
            Camera map,
            LossScale.Kind scale,
            int resolution,
            Quantity quantity,
            boolean following,
            OptionalInt percentile) {
        /// The training loss on a plane that stays.
        public View(Layout layout, Camera terrain, Camera map, LossScale.Kind scale, int resolution) {
            this(layout, terrain, map, scale, resolution, Quantity.TRAINING_LOSS, false, OptionalInt.empty());
        }

        /// Whether the other one shows the same values in the same detail, however it looks at them.
        public boolean sameSurface(View other) {
            return resolution == other.resolution && quantity == other.quantity && following == other.following;
        }

        public View withLayout(Layout layout) {
            return new View(layout, terrain, map, scale, resolution, quantity, following, percentile);
        }

        public View withTerrain(Camera terrain) {
            return new View(layout, terrain, map, scale, resolution, quantity, following, percentile);
        }

        public View withMap(Camera map) {
            return new View(layout, terrain, map, scale, resolution, quantity, following, percentile);
        }

        public View withScale(LossScale.Kind scale) {
            return new View(layout, terrain, map, scale, resolution, quantity, following, percentile);
        }

        public View withResolution(int resolution) {
            return new View(layout, terrain, map, scale, resolution, quantity, following, percentile);
        }

        public View withQuantity(Quantity quantity) {
            return new View(layout, terrain, map, scale, resolution, quantity, following, percentile);
        }

        public View withFollowing(boolean following) {
            return new View(layout, terrain, map, scale, resolution, quantity, following, percentile);
        }

        /// Heights end at a percentile of those in the box; empty for where it suits.
        public View withPercentile(OptionalInt percentile) {
            return new View(layout, terrain, map, scale, resolution, quantity, following, percentile);
        }
    }

    /// Which views are shown.
    public enum Layout {
        BOTH,
        MAP,
        TERRAIN
    }

    public Scenario withTitle(String name, String note) {
        return new Scenario(name, note, subject, start, training, slice, view);
    }

    public Scenario withSubject(Subject subject) {
        return new Scenario(name, note, subject, start, training, slice, view);
    }

    /// What there is to train, if this is about a network that learns samples.
    public Optional<Subject.DataAndNetwork> learning() {
        return subject instanceof Subject.DataAndNetwork learning ? Optional.of(learning) : Optional.empty();
    }

    /// The same with other samples.
    ///
    /// @throws IllegalStateException if it is not about a network that learns samples
    public Scenario withData(Subject.Data data) {
        return withSubject(new Subject.DataAndNetwork(data, needLearning().network()));
    }

    /// The same with another network.
    ///
    /// @throws IllegalStateException if it is not about a network that learns samples
    public Scenario withNetwork(Subject.Network network) {
        return withSubject(new Subject.DataAndNetwork(needLearning().data(), network));
    }

    private Subject.DataAndNetwork needLearning() {
        return learning().orElseThrow(() -> new IllegalStateException("this scenario trains no network of its own"));
    }

    public Scenario withStart(Start start) {
        return new Scenario(name, note, subject, start, training, slice, view);
    }

    public Scenario withTraining(Training training) {
        return new Scenario(name, note, subject, start, training, slice, view);
    }

    public Scenario withSlice(Slice slice) {
        return new Scenario(name, note, subject, start, training, slice, view);
    }

    public Scenario withView(View view) {
        return new Scenario(name, note, subject, start, training, slice, view);
    }
}
