package errorscape.scenario;

import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.optimizer.OptimizerSettings;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import errorscape.slice.Box;
import errorscape.slice.PlaneChoice;
import java.util.List;
import java.util.Optional;

/// All that is needed to see a run again: one JSON file. Immutable; every part can be replaced with a `with` method.
///
/// @param name title for people
/// @param note what there is to see, for people; may be empty
public record Scenario(
        String name, String note, Data data, Network network, Start start, Training training, Slice slice, View view) {

    /// Which samples.
    ///
    /// @param source name of a sample data set ("moons") or path of a CSV file, relative to the scenario's file
    /// @param inputs names of the input columns; empty for all that are not targets
    /// @param targets names of the target columns; empty for the last column
    /// @param standardise whether inputs (and regression targets) are shifted and scaled to mean 0 and deviation 1
    /// @param validationShare share of the samples kept for validation, 0 to below 1
    /// @param splitSeed decides which
    public record Data(
            String source,
            List<String> inputs,
            List<String> targets,
            boolean standardise,
            double validationShare,
            long splitSeed) {
        public Data {
            inputs = List.copyOf(inputs);
            targets = List.copyOf(targets);
        }

        public Data withSource(String source) {
            return new Data(source, inputs, targets, standardise, validationShare, splitSeed);
        }
    }

    /// Which network; its input and output widths come from the data.
    ///
    /// @param hidden widths of the hidden layers, possibly none
    /// @param activation of the hidden layers
    /// @param output activation of the last layer; linear for the cross-entropies, which take logits
    /// @param biases whether units have biases
    /// @param l2 weight of `(l2 / 2) * sum of squares`
    /// @param regulariseBiases whether biases count in it
    public record Network(
            List<Integer> hidden,
            Activation activation,
            Activation output,
            boolean biases,
            Loss loss,
            double l2,
            boolean regulariseBiases) {
        public Network {
            hidden = List.copyOf(hidden);
        }
    }

    /// Where training starts: at the weights the initialiser draws from the seed, moved along the plane's directions by
    /// `a * first + b * second`. At (0, 0) it is where the initialiser put it, on every plane.
    public record Start(Initialiser initialiser, long seed, double a, double b) {
        /// The drawn weights themselves.
        public static Start drawn(Initialiser initialiser, long seed) {
            return new Start(initialiser, seed, 0, 0);
        }

        public Start withOffset(double a, double b) {
            return new Start(initialiser, seed, a, b);
        }
    }

    /// How it trains.
    ///
    /// @param batchSize samples a step; 0 for all
    /// @param batchSeed seed of the mini-batches
    /// @param stepsPerSecond 0.5 and up; 0 for unthrottled
    public record Training(OptimizerSettings optimizer, int batchSize, long batchSeed, double stepsPerSecond) {}

    /// Which slice is looked at.
    ///
    /// @param box the part of the plane; empty for a suggestion
    public record Slice(PlaneChoice plane, Optional<Box> box) {}

    /// How it is looked at.
    ///
    /// @param resolution nodes per side of the finest grid
    public record View(Layout layout, Camera terrain, Camera map, LossScale.Kind scale, int resolution) {}

    /// Which views are shown.
    public enum Layout {
        BOTH,
        MAP,
        TERRAIN
    }

    public Scenario withTitle(String name, String note) {
        return new Scenario(name, note, data, network, start, training, slice, view);
    }

    public Scenario withData(Data data) {
        return new Scenario(name, note, data, network, start, training, slice, view);
    }

    public Scenario withNetwork(Network network) {
        return new Scenario(name, note, data, network, start, training, slice, view);
    }

    public Scenario withStart(Start start) {
        return new Scenario(name, note, data, network, start, training, slice, view);
    }

    public Scenario withTraining(Training training) {
        return new Scenario(name, note, data, network, start, training, slice, view);
    }

    public Scenario withSlice(Slice slice) {
        return new Scenario(name, note, data, network, start, training, slice, view);
    }

    public Scenario withView(View view) {
        return new Scenario(name, note, data, network, start, training, slice, view);
    }
}
