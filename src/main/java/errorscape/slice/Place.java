package errorscape.slice;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// A point of weight space that can be found again: by what led to it, or by its weights.
public sealed interface Place {
    /// Where the run starts that a scenario describes.
    Place START = new AfterSteps(OptionalLong.empty(), 0);

    /// Where training stands after some steps from drawn weights.
    ///
    /// @param seed of the drawn weights; empty for the scenario's own
    /// @param steps of the scenario's optimizer, 0 or more; 0 for the drawn weights themselves
    record AfterSteps(OptionalLong seed, long steps) implements Place {
        public AfterSteps {
            if (steps < 0) {
                throw new IllegalArgumentException("the number of steps must not be negative, but it is " + steps);
            }
        }
    }

    /// Given weights.
    ///
    /// @param weights all of them, in the order of the layout
    record Weights(List<Double> weights) implements Place {
        public Weights {
            weights = List.copyOf(weights);
        }

        public static Weights of(double[] weights) {
            return new Weights(Arrays.stream(weights).boxed().toList());
        }

        /// The weights as a new vector.
        public double[] vector() {
            return weights.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /// After `steps` of the scenario's own run.
    static Place afterSteps(long steps) {
        return new AfterSteps(OptionalLong.empty(), steps);
    }
}
