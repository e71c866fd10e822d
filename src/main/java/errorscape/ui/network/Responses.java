package errorscape.ui.network;

import errorscape.data.Dataset;
import errorscape.data.Samples;
import errorscape.math.Range;
import errorscape.network.Loss;
import errorscape.plot.Categories;
import errorscape.plot.Series;
import errorscape.render.Argb;
import errorscape.render.ColourMap;
import errorscape.scenario.Model;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a network answers, in the units of its data: classes with their shares, or numbers. Used by any thread.
final class Responses {
    private static final int DARK = 0xFF14181F;
    private static final double MARGIN = 0.08;

    private final Model model;
    private final Dataset data;

    Responses(Model model) {
        this.model = model;
        data = model.data().dataset();
    }

    static int classColour(int index) {
        return Categories.colour(index);
    }

    Model model() {
        return model;
    }

    int inputs() {
        return data.inputs().length;
    }

    boolean classification() {
        return data.classification();
    }

    /// The range of an input with some room beside it.
    Range inputRange(int input) {
        return widened(data.inputs()[input]);
    }

    /// The range of a target of a regression with some room beside it.
    Range targetRange() {
        return widened(data.targets()[0]);
    }

    private static Range widened(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double room = high > low ? MARGIN * (high - low) : 1;
        return new Range(low - room, high + room);
    }

    /// The outputs for inputs in the data's units.
    ///
    /// @param inputs `[feature][sample]`
    private double[][] outputs(double[] weights, double[][] inputs) {
        return model.objective().predict(weights, model.data().inputs().apply(inputs));
    }

    /// A picture of the answers over two inputs, its rows from the top; where an answer is not a number it is
    /// transparent.
    ///
    /// @param side pixels of each side
    int[] field(double[] weights, int side) {
        Range x = inputRange(0);
        Range y = inputRange(1);
        double[][] grid = new double[2][side * side];
        for (int i = 0; i < side * side; i++) {
            grid[0][i] = x.at((i % side + 0.5) / side);
            grid[1][i] = y.at(1 - (Math.floorDiv(i, side) + 0.5) / side);
        }
        double[][] answers = outputs(weights, grid);
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = classification() ? classShade(answers, i) : valueColour(number(answers, i));
        }
        return argb;
    }

    private int classShade(double[][] answers, int sample) {
        double[] shares = shares(answers, sample);
        int winner = largest(shares);
        if (Double.isNaN(shares[winner])) {
            return 0;
        }
        double even = 1.0 / shares.length;
        double sure = Math.clamp((shares[winner] - even) / (1 - even), 0, 1);
        return Argb.mix(DARK, classColour(winner), 0.14 + 0.5 * sure);
    }

    /// The colour of a number of a regression.
    int valueColour(double value) {
        return Double.isNaN(value)
                ? 0
                : ColourMap.VIRIDIS.argb(Math.clamp(targetRange().fraction(value), 0, 1));
    }

    /// The answers to one input, in the data's units.
    double[] curve(double[] weights, double[] x) {
        double[][] answers = outputs(weights, new double[][] {x});
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> number(answers, i));
        return y;
    }

    /// True classes (rows) against predicted ones.
    int[][] table(double[] weights, Samples samples) {
        int classes = data.classNames().size();
        int[][] table = new int[classes][classes];
        double[][] answers = model.objective().predict(weights, samples.inputs());
        for (int i = 0; i < samples.count(); i++) {
            table[trueClass(samples, i)][largest(shares(answers, i))]++;
        }
        return table;
    }

    /// The predicted class of every sample of the data set.
    int[] classes(double[] weights) {
        double[][] answers = outputs(weights, data.inputs());
        int[] classes = new int[data.count()];
        Arrays.setAll(classes, i -> largest(shares(answers, i)));
        return classes;
    }

    /// The answer to every sample of a regression.
    double[] numbers(double[] weights) {
        double[][] answers = outputs(weights, data.inputs());
        double[] values = new double[data.count()];
        Arrays.setAll(values, i -> number(answers, i));
        return values;
    }

    /// The answer at one place in words.
    ///
    /// @param place an entry an input, in the data's units
    String words(double[] weights, double[] place) {
        double[][] one = new double[place.length][1];
        for (int j = 0; j < place.length; j++) {
            one[j][0] = place[j];
        }
        double[][] answers = outputs(weights, one);
        if (!classification()) {
            return data.targetNames().getFirst() + " " + Numbers.measured(number(answers, 0), 4);
        }
        double[] shares = shares(answers, 0);
        int winner = largest(shares);
        return Double.isNaN(shares[winner])
                ? Words.text("model.no.answer")
                : Words.text(
                        "model.class", data.classNames().get(winner), Numbers.count(Math.round(100 * shares[winner])));
    }

    private int trueClass(Samples samples, int sample) {
        double[][] targets = samples.targets();
        if (targets.length == 1) {
            return (int) Math.rint(targets[0][sample]);
        }
        int best = 0;
        for (int k = 1; k < targets.length; k++) {
            best = targets[k][sample] > targets[best][sample] ? k : best;
        }
        return best;
    }

    private double number(double[][] answers, int sample) {
        double output = answers[0][sample];
        return model.objective().loss() == Loss.BINARY_CROSS_ENTROPY
                ? sigmoid(output)
                : model.data().targets().original(0, output);
    }

    private double[] shares(double[][] answers, int sample) {
        if (answers.length == 1) {
            double output = answers[0][sample];
            double upper =
                    model.objective().loss() == Loss.BINARY_CROSS_ENTROPY ? sigmoid(output) : Math.clamp(output, 0, 1);
            return new double[] {1 - upper, upper};
        }
        double[] shares = new double[answers.length];
        boolean softmax = model.objective().loss() == Loss.SOFTMAX_CROSS_ENTROPY;
        double top = Double.NEGATIVE_INFINITY;
        for (double[] output : answers) {
            top = Math.max(top, output[sample]);
        }
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = softmax ? Math.exp(answers[k][sample] - top) : Math.clamp(answers[k][sample], 0, 1);
            sum += shares[k];
        }
        for (int k = 0; softmax && k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    /// The samples of one part of the data as groups of one colour: classes, or one group.
    ///
    /// @param x horizontal coordinates of all samples
    /// @param y vertical ones
    List<Series> groups(double[] x, double[] y, int[] chosen) {
        int classes = Math.max(1, data.classNames().size());
        List<Series> groups = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            int group = c;
            int[] members = Arrays.stream(chosen)
                    .filter(i -> !classification() || data.targets()[0][i] == group)
                    .toArray();
            groups.add(new Series(
                    "",
                    Arrays.stream(members).mapToDouble(i -> x[i]).toArray(),
                    Arrays.stream(members).mapToDouble(i -> y[i]).toArray(),
                    members.length,
                    classColour(c)));
        }
        return groups;
    }
}
