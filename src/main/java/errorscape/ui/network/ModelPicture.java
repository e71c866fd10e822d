package errorscape.ui.network;

import errorscape.data.Dataset;
import errorscape.data.Split;
import errorscape.math.Range;
import errorscape.plot.Categories;
import errorscape.plot.CountTable;
import errorscape.plot.InputChart;
import errorscape.plot.Series;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a network does at some weights, computed and ready to be drawn: a field over two inputs, a curve over
/// one, a table of classes, or predicted against true numbers. Immutable; made by any thread.
///
/// @param weights where
/// @param chart the frame of a field, a curve or a scatter plot; null for a table
/// @param field pixels of the field, rows from the top; empty for none
/// @param table true classes against predicted ones of the validation samples (the training samples where there
///     are
///     none); null for a chart
/// @param digits small pictures of samples with their answers; empty for data that are no pictures
/// @param summary how good it is, in words
record ModelPicture(
        Responses responses,
        double[] weights,
        @Nullable InputChart chart,
        int[] field,
        @Nullable CountTable table,
        List<Digit> digits,
        String summary) {
    /// Pixels of a side of the field.
    static final int SIDE = 96;

    private static final int CURVE_POINTS = 200;
    private static final int MOST_DIGITS = 40;
    private static final int CURVE = Categories.colour(2);

    /// A sample that is a picture.
    ///
    /// @param grey rows from the top, 0 to 1
    /// @param right whether its class was found
    record Digit(double[] grey, int side, String answer, boolean right) {}

    static ModelPicture of(Responses responses, double[] weights) {
        Dataset data = responses.model().data().dataset();
        Split split = responses.model().data().split();
        if (responses.inputs() == 2) {
            double[] x = data.inputs()[0];
            double[] y = data.inputs()[1];
            InputChart chart = new InputChart(
                    responses.inputRange(0),
                    responses.inputRange(1),
                    data.inputNames().get(0),
                    data.inputNames().get(1),
                    List.of(),
                    responses.groups(x, y, split.training()),
                    responses.groups(x, y, split.validation()));
            return new ModelPicture(
                    responses,
                    weights,
                    chart,
                    responses.field(weights, SIDE),
                    null,
                    List.of(),
                    summary(responses, weights));
        }
        if (!data.classification()) {
            return numbers(responses, weights, data, split);
        }
        int[][] counts = responses.table(
                weights,
                responses
                        .model()
                        .data()
                        .validation()
                        .orElse(responses.model().data().training()));
        return new ModelPicture(
                responses,
                weights,
                null,
                new int[0],
                new CountTable(data.classNames(), counts, Words.text("model.true"), Words.text("model.predicted")),
                digits(responses, weights, data, split),
                summary(responses, weights));
    }

    private static ModelPicture numbers(Responses responses, double[] weights, Dataset data, Split split) {
        InputChart chart;
        Range targets = responses.targetRange();
        double[] y = data.targets()[0];
        if (responses.inputs() == 1) {
            Range range = responses.inputRange(0);
            double[] x = new double[CURVE_POINTS];
            Arrays.setAll(x, i -> range.at(i / (CURVE_POINTS - 1.0)));
            chart = new InputChart(
                    range,
                    targets,
                    data.inputNames().getFirst(),
                    data.targetNames().getFirst(),
                    List.of(new Series("", x, responses.curve(weights, x), x.length, CURVE)),
                    responses.groups(data.inputs()[0], y, split.training()),
                    responses.groups(data.inputs()[0], y, split.validation()));
        } else {
            double[] answers = responses.numbers(weights);
            double[] ends = {targets.min(), targets.max()};
            chart = new InputChart(
                    targets,
                    targets,
                    Words.text("model.true.of", data.targetNames().getFirst()),
                    Words.text("model.predicted"),
                    List.of(new Series("", ends, ends, 2, CURVE)),
                    responses.groups(y, answers, split.training()),
                    responses.groups(y, answers, split.validation()));
        }
        return new ModelPicture(responses, weights, chart, new int[0], null, List.of(), summary(responses, weights));
    }

    private static List<Digit> digits(Responses responses, double[] weights, Dataset data, Split split) {
        int side = (int) Math.rint(Math.sqrt(responses.inputs()));
        boolean pictures = side >= 4
                && side * side == responses.inputs()
                && data.inputNames().stream().allMatch(name -> name.startsWith("pixel"));
        if (!pictures) {
            return List.of();
        }
        int[] shown = split.validation().length > 0 ? split.validation() : split.training();
        int[] classes = responses.classes(weights);
        double most = Arrays.stream(data.inputs())
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElse(1);
        return Arrays.stream(shown)
                .limit(MOST_DIGITS)
                .mapToObj(i -> new Digit(
                        Arrays.stream(data.inputs())
                                .mapToDouble(pixel -> pixel[i] / most)
                                .toArray(),
                        side,
                        data.classNames().get(classes[i]),
                        classes[i] == (int) data.targets()[0][i]))
                .toList();
    }

    private static String summary(Responses responses, double[] weights) {
        if (!responses.classification()) {
            return "";
        }
        Split split = responses.model().data().split();
        double[] truth = responses.model().data().dataset().targets()[0];
        int[] classes = responses.classes(weights);
        String training = share(classes, truth, split.training());
        return split.validation().length == 0
                ? Words.text("model.right", training)
                : Words.text("model.right.both", training, share(classes, truth, split.validation()));
    }

    private static String share(int[] classes, double[] truth, int[] chosen) {
        long right =
                Arrays.stream(chosen).filter(i -> classes[i] == (int) truth[i]).count();
        return Words.text("model.percent", Numbers.count(Math.round(100.0 * right / Math.max(1, chosen.length))));
    }

    /// What is drawn over the field, in a rectangle from (0, 0).
    DisplayList compose(double width, double height, Palette palette) {
        if (chart != null) {
            return chart.compose(width, height, 1, palette);
        }
        return table == null ? new DisplayList(List.of()) : table.compose(width, height, 1, palette);
    }

    /// The answer at a pixel of the picture; empty beside it.
    String answerAt(double px, double py, double width, double height) {
        InputChart shown = chart;
        if (shown == null || responses.inputs() > 2) {
            return "";
        }
        double[] place = new double[2];
        shown.at(px, py, width, height, 1, place);
        if (Double.isNaN(place[0])) {
            return "";
        }
        double[] inputs = responses.inputs() == 1 ? new double[] {place[0]} : place;
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < inputs.length; j++) {
            text.append(responses.model().data().dataset().inputNames().get(j))
                    .append(' ')
                    .append(Numbers.measured(inputs[j], 3))
                    .append(j + 1 < inputs.length ? ", " : ": ");
        }
        return text.append(responses.words(weights, inputs)).toString();
    }
}
