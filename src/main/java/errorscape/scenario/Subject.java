package errorscape.scenario;

import errorscape.data.table.ColumnRole;
import errorscape.data.table.TableChoice;
import errorscape.function.Formula;
import errorscape.function.FormulaException;
import errorscape.function.FormulaParameter;
import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.math.ShortText;
import errorscape.network.Activation;
import errorscape.network.Loss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a scenario is about: what makes its loss. Nothing above the experiment knows which it is.
public sealed interface Subject {

    /// A network that learns samples.
    record DataAndNetwork(Data data, Network network) implements Subject {}

    /// A network that was trained elsewhere, with its samples: a plain JSON file ([NetworkFile]).
    ///
    /// @param source path of the file, relative to the scenario's file; or the name of a sample network
    record ImportedNetwork(String source) implements Subject {}

    /// A function of two variables, which are the weights.
    ///
    /// @param expression in x and y, and in letters that are parameters
    /// @param x range to look at
    /// @param y range to look at
    /// @param parameters the letters of the expression in their order, each with its value and the range of its
    ///     slider; what is given is completed by standard ones, and letters that do not occur are left out
    record TypedFunction(String expression, Range x, Range y, List<FormulaParameter> parameters) implements Subject {
        public TypedFunction {
            parameters = completed(expression, parameters);
        }

        /// With standard values of what letters there are.
        public TypedFunction(String expression, Range x, Range y) {
            this(expression, x, y, List.of());
        }

        private static List<FormulaParameter> completed(String expression, List<FormulaParameter> given) {
            try {
                return Formula.read(expression, FunctionObjective.XY, given).parameters();
            } catch (FormulaException e) {
                // The rules refuse it, with the place.
                return List.copyOf(given);
            }
        }

        /// Another expression; letters that are still there keep their values.
        public TypedFunction withExpression(String other) {
            return new TypedFunction(other, x, y, parameters);
        }

        /// Other ranges to look at.
        public TypedFunction withRanges(Range across, Range up) {
            return new TypedFunction(expression, across, up, parameters);
        }

        /// Another value of a letter; its range grows if the value lies outside.
        ///
        /// @throws IllegalArgumentException if there is no such letter, or the value is not finite
        public TypedFunction withValue(String letter, double value) {
            return with(letter, parameter -> parameter.withValue(value));
        }

        /// Another range of a letter's values; the value moves into it.
        ///
        /// @throws IllegalArgumentException if there is no such letter
        public TypedFunction withRange(String letter, Range range) {
            return with(letter, parameter -> parameter.withRange(range));
        }

        private TypedFunction with(String letter, UnaryOperator<FormulaParameter> change) {
            if (parameters.stream().noneMatch(p -> p.name().equals(letter))) {
                throw new IllegalArgumentException("there is no letter " + ShortText.of(letter) + " in the function; "
                        + (parameters.isEmpty()
                                ? "it has none but x and y"
                                : "it has "
                                        + parameters.stream()
                                                .map(FormulaParameter::name)
                                                .collect(Collectors.joining(", "))));
            }
            return new TypedFunction(
                    expression,
                    x,
                    y,
                    parameters.stream()
                            .map(p -> p.name().equals(letter) ? change.apply(p) : p)
                            .toList());
        }
    }

    /// Which samples.
    ///
    /// @param source name of a sample data set ("moons") or path of a CSV file, relative to the scenario's file
    /// @param inputs names of the input columns; empty for all that are not targets
    /// @param targets names of the target columns; empty for the last column
    /// @param standardise whether inputs (and regression targets) are shifted and scaled to mean 0 and
    ///     deviation 1
    /// @param validationShare share of the samples kept for validation, 0 to below 1
    /// @param splitSeed decides which
    /// @param table how a person's table is read, which then says all of the above but the source;
    ///     empty for a sample data set, and for CSV files as they were read before there were such choices
    record Data(
            String source,
            List<String> inputs,
            List<String> targets,
            boolean standardise,
            double validationShare,
            long splitSeed,
            Optional<TableChoice> table) {
        public Data {
            if (table.isPresent()) {
                TableChoice choice = table.get();
                inputs = choice.names(ColumnRole.INPUT);
                targets = choice.names(ColumnRole.TARGET);
                standardise = choice.standardiseInputs();
                validationShare = choice.validationShare();
                splitSeed = choice.splitSeed();
            }
            inputs = List.copyOf(inputs);
            targets = List.copyOf(targets);
        }

        /// A sample data set, or a plain CSV file.
        public Data(
                String source,
                List<String> inputs,
                List<String> targets,
                boolean standardise,
                double validationShare,
                long splitSeed) {
            this(source, inputs, targets, standardise, validationShare, splitSeed, Optional.empty());
        }

        /// A person's table.
        public static Data of(String source, TableChoice table) {
            return new Data(source, List.of(), List.of(), false, 0, 0, Optional.of(table));
        }

        /// Whether the targets of a regression are standardised.
        public boolean standardiseTargets() {
            return table.map(TableChoice::standardiseTargets).orElse(standardise);
        }

        /// Whether the other one makes the same samples, before they are split and standardised.
        boolean sameSamples(Data other) {
            if (!source.equals(other.source) || table.isPresent() != other.table.isPresent()) {
                return false;
            }
            return table.isPresent()
                    ? table.get().sameSamples(other.table.orElseThrow())
                    : inputs.equals(other.inputs) && targets.equals(other.targets);
        }

        public Data withSource(String source) {
            return new Data(source, inputs, targets, standardise, validationShare, splitSeed, table);
        }
    }

    /// Which network; its input and output widths come from the data.
    ///
    /// @param hidden widths of the hidden layers, possibly none
    /// @param activation of the hidden layers; of the first where they differ
    /// @param output activation of the last layer; linear for the cross-entropies, which take logits
    /// @param biases whether units have biases
    /// @param l2 weight of `(l2 / 2) * sum of squares`
    /// @param regulariseBiases whether biases count in it and in the next
    /// @param l1 weight of `l1 * sum of absolute values`
    /// @param direct whether the outputs see the inputs directly too, past the hidden layers
    /// @param layers the activation of each hidden layer where they differ; empty where all have `activation`
    record Network(
            List<Integer> hidden,
            Activation activation,
            Activation output,
            boolean biases,
            Loss loss,
            double l2,
            boolean regulariseBiases,
            double l1,
            boolean direct,
            List<Activation> layers) {
        public Network {
            hidden = List.copyOf(hidden);
            boolean differ = layers.stream().distinct().count() > 1;
            activation = layers.isEmpty() ? activation : layers.getFirst();
            layers = differ ? List.copyOf(layers) : List.of();
        }

        /// Hidden layers of one activation.
        public Network(
                List<Integer> hidden,
                Activation activation,
                Activation output,
                boolean biases,
                Loss loss,
                double l2,
                boolean regulariseBiases,
                double l1,
                boolean direct) {
            this(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, List.of());
        }

        /// Layers in a row, squares penalised.
        public Network(
                List<Integer> hidden,
                Activation activation,
                Activation output,
                boolean biases,
                Loss loss,
                double l2,
                boolean regulariseBiases) {
            this(hidden, activation, output, biases, loss, l2, regulariseBiases, 0, false, List.of());
        }

        /// The activations of the hidden layers, one each.
        public List<Activation> activations() {
            return layers.isEmpty() ? Collections.nCopies(hidden.size(), activation) : layers;
        }

        /// Other hidden layers. Where activations differ, layers that are new have that of the last.
        public Network withHidden(List<Integer> hidden) {
            List<Activation> fitting = new ArrayList<>();
            for (int layer = 0; layer < hidden.size() && !layers.isEmpty(); layer++) {
                fitting.add(layers.get(Math.min(layer, layers.size() - 1)));
            }
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, fitting);
        }

        /// One activation for all hidden layers.
        public Network withActivation(Activation activation) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct);
        }

        /// An activation for each hidden layer.
        public Network withActivations(List<Activation> each) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, each);
        }

        public Network withOutput(Activation output) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, layers);
        }

        public Network withBiases(boolean biases) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, layers);
        }

        public Network withLoss(Loss loss) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, layers);
        }

        public Network withL2(double l2) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, layers);
        }

        public Network withRegularisedBiases(boolean regulariseBiases) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, layers);
        }

        public Network withL1(double l1) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, layers);
        }

        public Network withDirect(boolean direct) {
            return new Network(hidden, activation, output, biases, loss, l2, regulariseBiases, l1, direct, layers);
        }
    }
}
