package errorscape.cli;

import errorscape.eigen.Spectrum;
import errorscape.export.JsonText;
import errorscape.math.Counted;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.scenario.Experiment;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The exact loss and its derivatives at one point of weight space.
@Command(
        name = "evaluate",
        description = "Print loss, gradient, Hessian and its eigenvalues at one weight vector, in full precision.",
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
    /// A Hessian of more weights is a gigabyte of text.
    private static final int LARGEST_HESSIAN = 2_000;

    enum Format {
        JSON,
        TEXT
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SourceOptions source;

    @Option(
            names = "--format",
            paramLabel = "json|text",
            defaultValue = "text",
            description = "How the numbers are written (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = {"--weights", "--at"},
            paramLabel = "W1,W2,...",
            split = ",",
            description = "Where to evaluate (default: a network file's theta," + " a scenario's or function's start).")
    private double @Nullable [] weights;

    @Option(
            names = "--hessian",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Hessian and eigenvalues too, up to 2,000 weights (default: yes).")
    private boolean hessian;

    @Override
    public Integer call() {
        Experiment experiment = source.build(UnaryOperator.identity());
        int n = experiment.training().dimension();
        double[] at = weights == null ? experiment.givenWeights() : weights;
        if (at.length != n) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--weights: there must be " + Counted.of(n, "number") + ", one a weight, not " + at.length);
        }
        if (!Vectors.allFinite(at)) {
            throw new ParameterException(spec.commandLine(), "--weights: there must be finite numbers");
        }
        Map<String, Object> report = evaluate(experiment.training().evaluator(), at);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.println(json(report));
            case TEXT -> report.forEach((key, value) -> out.println(key + " " + text(value)));
        }
        return CommandLineMain.DONE;
    }

    private Map<String, Object> evaluate(Evaluator evaluator, double[] at) {
        int n = at.length;
        Map<String, Object> report = new LinkedHashMap<>();
        double[] gradient = new double[n];
        report.put("loss", evaluator.gradient(at, gradient));
        report.put("gradientNorm", Vectors.norm(gradient));
        report.put("gradient", gradient);
        if (!hessian) {
            return report;
        }
        if (n > LARGEST_HESSIAN) {
            remark(String.format(Locale.ROOT, "no Hessian: %,d weights are more than %,d", n, LARGEST_HESSIAN));
            return report;
        }
        double[] flat = new double[n * n];
        evaluator.hessian(at, flat);
        double[][] rows = new double[n][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(flat, i * n, (i + 1) * n));
        report.put("hessian", rows);
        if (Vectors.allFinite(flat)) {
            report.put("eigenvalues", Spectrum.of(flat, n).eigenvalues());
        } else {
            remark("no eigenvalues: the Hessian is not finite here; choose other weights");
        }
        return report;
    }

    private static JsonText json(Map<String, Object> report) {
        JsonText json = JsonText.object();
        report.forEach((key, value) -> {
            switch (value) {
                case double[] numbers -> json.put(key, numbers);
                case double[][] rows -> json.put(key, rows);
                case Double number -> json.put(key, number);
                default -> throw new IllegalStateException(key);
            }
        });
        return json;
    }

    private void remark(String text) {
        spec.commandLine().getErr().println(text);
    }

    private static String text(Object value) {
        return switch (value) {
            case double[] numbers -> Arrays.toString(numbers);
            case double[][] rows ->
                String.join(
                        "\n        ", Arrays.stream(rows).map(Arrays::toString).toList());
            default -> value.toString();
        };
    }
}
