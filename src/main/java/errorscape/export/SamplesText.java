package errorscape.export;

import errorscape.data.ClassCoding;
import errorscape.data.Dataset;
import errorscape.data.PreparedData;
import errorscape.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a loss is computed over, as text: the samples after splitting, standardising and coding of classes, in full
/// precision, so that anybody can compute the loss again.
public final class SamplesText {
    private SamplesText() {}

    /// A line for each sample, in the order in which the loss sums them, training before validation: `sample`, its
    /// number in the data set counted from 0; `part`, training or validation; the inputs; the targets,
    /// for classes a column of 0 and 1 or one for each class.
    public static String csv(PreparedData data) {
        StringBuilder text = new StringBuilder("sample,part");
        for (String name : names(data)) {
            text.append(',').append(quoted(name));
        }
        text.append('\n');
        csv(data.training(), data.split().training(), "training", text);
        data.validation().ifPresent(kept -> csv(kept, data.split().validation(), "validation", text));
        return text.toString();
    }

    private static List<String> names(PreparedData data) {
        List<String> names = new ArrayList<>(data.dataset().inputNames());
        names.addAll(targets(data));
        return names;
    }

    private static List<String> targets(PreparedData data) {
        Dataset dataset = data.dataset();
        return dataset.classification() && data.coding() == ClassCoding.ONE_HOT
                ? dataset.classNames()
                : dataset.targetNames();
    }

    private static void csv(Samples samples, int[] numbers, String part, StringBuilder text) {
        for (int s = 0; s < numbers.length; s++) {
            text.append(numbers[s]).append(',').append(part);
            for (double[][] columns : List.of(samples.inputs(), samples.targets())) {
                for (double[] column : columns) {
                    text.append(',').append(column[s]);
                }
            }
            text.append('\n');
        }
    }

    private static String quoted(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /// `training` and `validation` with `samples` (their numbers in the data set), `X` and `Y` row by row; `shift` and
    /// `scale` of each column, by which `(x - shift) / scale` was made.
    public static String json(PreparedData data) {
        JsonText json = JsonText.object()
                .put("name", data.dataset().name())
                .putTexts("inputs", data.dataset().inputNames())
                .putTexts("targets", targets(data))
                .put("inputShift", data.inputs().shift())
                .put("inputScale", data.inputs().scale())
                .put("targetShift", data.targets().shift())
                .put("targetScale", data.targets().scale())
                .put("training", part(data.training(), data.split().training()));
        Optional<Samples> kept = data.validation();
        return (kept.isEmpty()
                        ? json
                        : json.put("validation", part(kept.get(), data.split().validation()))) + "\n";
    }

    private static JsonText part(Samples samples, int[] numbers) {
        return JsonText.object()
                .put("samples", numbers)
                .put("X", rows(samples.inputs(), numbers.length))
                .put("Y", rows(samples.targets(), numbers.length));
    }

    private static double[][] rows(double[][] columns, int count) {
        double[][] rows = new double[count][columns.length];
        for (int s = 0; s < count; s++) {
            for (int k = 0; k < columns.length; k++) {
                rows[s][k] = columns[k][s];
            }
        }
        return rows;
    }
}
