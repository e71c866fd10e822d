package errorscape.lesson;

import java.util.List;

/// How a number or a word is computed. Each kind is a `type` in files: the name of the record in lower case.
public sealed interface Measure {
    /// Of a racer after some steps.
    ///
    /// @param racer its number
    /// @param weight index of the weight, for `WEIGHT`
    record Run(Scene scene, int racer, long steps, Run.Quantity quantity, int weight) implements Measure {
        /// What is looked at.
        public enum Quantity {
            LOSS,
            GRADIENT_NORM,
            VALIDATION_LOSS,
            /// The step at which the validation loss is lowest.
            BEST_STEP,
            /// The lowest validation loss.
            BEST_VALIDATION,
            /// The share of the training samples that are classified wrongly.
            ERROR_RATE,
            /// The kind of the verdict, such as `saddle`.
            VERDICT,
            LARGEST_EIGENVALUE,
            SMALLEST_EIGENVALUE,
            /// Eigenvalues that are negative.
            INDEX,
            /// Weights.
            DIMENSION,
            WEIGHT,
            /// Steps until it diverged.
            STEPS_MADE
        }
    }

    /// The first step after which a racer's loss is at most `loss`; `never` if not within `most` steps.
    record Until(Scene scene, int racer, double loss, long most) implements Measure {}

    /// Of the critical points of the scene's slice in its box.
    ///
    /// @param rank from the lowest loss, from 1, of those of the kind; for all but `COUNT`
    record Critical(Scene scene, Kind kind, Critical.Quantity quantity, int rank) implements Measure {
        /// Which of them.
        public enum Kind {
            MINIMUM,
            SADDLE,
            MAXIMUM,
            ANY
        }

        /// What is looked at.
        public enum Quantity {
            COUNT,
            LOSS,
            FIRST,
            SECOND,
            /// Directions of the whole network that go down there.
            NETWORK_INDEX,
            /// The gradient of the whole network there.
            NETWORK_GRADIENT
        }
    }

    /// Of the critical points of all weights, up to symmetry, as found from random starts.
    record Census(Scene scene, int starts, long seed, Census.Quantity quantity) implements Measure {
        /// What is looked at.
        public enum Quantity {
            COUNT,
            MINIMA,
            SADDLES,
            /// Minima among the critical points.
            SHARE_OF_MINIMA,
            /// The lowest loss.
            LOWEST,
            /// The highest loss of a minimum.
            HIGHEST_MINIMUM
        }
    }

    /// Of runs from random starts, drawn by the scene's initialiser, or of a function from its box.
    ///
    /// @param good a loss that is good enough
    /// @param best for `CHANCE` and `EXPECTED`: of how many runs the best counts
    record Restarts(Scene scene, int runs, long steps, long seed, double good, int best, Restarts.Quantity quantity)
            implements Measure {
        /// What is looked at.
        public enum Quantity {
            /// Runs that are good enough.
            SHARE,
            /// Minima up to symmetry.
            MINIMA,
            LOWEST,
            MEDIAN,
            /// The chance that the best of some runs is good enough.
            CHANCE,
            /// The loss that is to be expected of the best of some runs.
            EXPECTED,
            DIVERGED
        }
    }

    /// The share of runs that end at or below a loss, from the same start, with the seeds of mini-batches and of noise
    /// from `seed` on.
    record Repeats(Scene scene, int racer, int runs, long steps, long seed, double below) implements Measure {}

    /// Along the straight line from a start to the end of its run, or between the ends of the runs from two seeds.
    ///
    /// @param toSeed draws the start of the run at the line's other end; of the same seed, its end is joined to its
    ///     start
    /// @param renamed whether the other end is replaced by the nearest of its twins
    record Line(Scene scene, long fromSeed, long toSeed, long steps, boolean renamed, Line.Quantity quantity)
            implements Measure {
        /// What is looked at.
        public enum Quantity {
            BUMPS,
            /// The largest climb on the way.
            BARRIER,
            /// From end to end.
            DISTANCE,
            /// By how much the losses at both ends differ.
            DIFFERENCE
        }
    }

    /// Different weight vectors that a network cannot be told apart by, at a run's end, from exchanges and sign changes
    /// of its units.
    record Twins(Scene scene, long steps) implements Measure {}

    /// A formula of `x` and `y`.
    ///
    /// @param inputs ids of the claims that `x` and `y` stand for, up to two
    record Formula(String expression, List<String> inputs) implements Measure {
        public Formula {
            inputs = List.copyOf(inputs);
        }
    }

    /// Between uniform random points of the unit cube: the largest distance from one to all the others, less the
    /// smallest, over the smallest; the median over all points (Beyer et al. 1999).
    record Contrast(int dimension, int points, long seed) implements Measure {}

    /// The share of random symmetric matrices that have no negative eigenvalue: entries normal, those of the diagonal
    /// of twice the variance (the Gaussian orthogonal ensemble).
    record DefiniteMatrices(int size, int matrices, long seed) implements Measure {}
}
