package errorscape.cli;

import errorscape.export.JsonText;
import errorscape.export.VerdictJson;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Parameter;
import errorscape.optimizer.Schedule;
import errorscape.training.PathPoint;
import errorscape.verdict.Verdict;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.StringJoiner;

/// Writes the steps of a training run one by one, so that long runs need no memory.
final class StepWriter {
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    private final Format format;
    private final PrintWriter to;
    private boolean first = true;
    /// The step written last.
    private long written;

    StepWriter(Format format, PrintWriter to) {
        this.format = format;
        this.to = to;
    }

    /// @param dimension number of weights
    void begin(OptimizerSettings optimizer, int dimension) {
        switch (format) {
            case JSON -> {
                String object = JsonText.object()
                        .put("optimizer", Optimizers.entry(optimizer).id())
                        .put("settings", settings(optimizer))
                        .toString();
                to.print(object.substring(0, object.length() - 1) + ", \"steps\": [");
            }
            case CSV -> {
                StringBuilder header = new StringBuilder("step,loss,gradientNorm,validationLoss");
                for (int i = 1; i <= dimension; i++) {
                    header.append(",weight").append(i);
                }
                to.println(header);
            }
            case TEXT -> to.println(optimizer.displayName() + inWords(optimizer));
        }
    }

    /// The settings under the names that `--set` knows them by.
    private static String inWords(OptimizerSettings optimizer) {
        StringJoiner words = new StringJoiner(", ", ": ", "").setEmptyValue("");
        for (Parameter parameter : Optimizers.parameters(optimizer)) {
            words.add(parameter.key() + " " + parameter.text(Optimizers.value(optimizer, parameter)));
        }
        return words.toString();
    }

    private static JsonText settings(OptimizerSettings optimizer) {
        JsonText json = JsonText.object();
        for (Parameter parameter : Optimizers.parameters(optimizer)) {
            put(json, parameter, Optimizers.value(optimizer, parameter));
        }
        Schedule schedule = optimizer.recipe().schedule();
        if (schedule.equals(Schedule.CONSTANT)) {
            return json;
        }
        JsonText inner = JsonText.object().put("type", schedule.course().type().id());
        for (Parameter parameter : schedule.course().type().parameters()) {
            put(
                    inner,
                    parameter,
                    Objects.requireNonNull(schedule.course().values().get(parameter.key())));
        }
        return json.put("schedule", inner.put(Schedule.WARMUP.key(), schedule.warmup()));
    }

    private static void put(JsonText json, Parameter parameter, Object value) {
        switch (value) {
            case Double number -> json.put(parameter.key(), number);
            case Long number -> json.put(parameter.key(), number);
            case Boolean flag -> json.put(parameter.key(), flag);
            default -> json.put(parameter.key(), parameter.text(value));
        }
    }

    void step(PathPoint point) {
        switch (format) {
            case JSON -> {
                JsonText json = JsonText.object()
                        .put("step", point.step())
                        .put("loss", point.loss())
                        .put("gradientNorm", point.gradientNorm());
                if (Double.isFinite(point.validationLoss())) {
                    json.put("validationLoss", point.validationLoss());
                }
                to.print((first ? "\n  " : ",\n  ") + json.put("weights", point.weights()));
            }
            case CSV -> {
                StringBuilder line = new StringBuilder();
                line.append(point.step())
                        .append(',')
                        .append(point.loss())
                        .append(',')
                        .append(point.gradientNorm())
                        .append(',')
                        .append(Double.isFinite(point.validationLoss()) ? point.validationLoss() : "");
                for (double weight : point.weights()) {
                    line.append(',').append(weight);
                }
                to.println(line);
            }
            case TEXT -> {
                StringBuilder line = new StringBuilder("step " + point.step() + "  loss " + point.loss() + "  weights");
                for (double weight : point.weights()) {
                    line.append(' ').append(weight);
                }
                to.println(line);
            }
        }
        first = false;
        written = point.step();
    }

    /// Ends a run that was stopped before its end, with the step that it had reached.
    ///
    /// @param verdict on the step
    void stopped(Verdict verdict, PathPoint last) {
        if (last.step() != written) {
            step(last);
        }
        switch (format) {
            case JSON -> {
                JsonText end = JsonText.object().put(EarlyEnd.KEY, true).put("ended", Double.NaN);
                end.put("verdict", VerdictJson.of(verdict, last));
                to.println("\n], " + end.toString().substring(1));
            }
            case TEXT -> to.print(EarlyEnd.text(""));
            case CSV -> {}
        }
    }

    /// @param message why it ended early; empty if it did not
    /// @param verdict on where it ended
    /// @param at where that is
    void end(String message, Verdict verdict, PathPoint at) {
        if (format == Format.JSON) {
            JsonText ended = message.isEmpty()
                    ? JsonText.object().put("ended", Double.NaN)
                    : JsonText.object().put("ended", message);
            ended.put("verdict", VerdictJson.of(verdict, at));
            to.println("\n], " + ended.toString().substring(1));
        }
    }
}
