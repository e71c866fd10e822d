package errorscape.cli;

import errorscape.export.JsonText;
import errorscape.training.Workers;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How fast the program is on this machine.
@Command(
        name = "bench",
        description = {
            "Measure how fast training, sampling, Hessians and drawing are on this machine.",
            "Takes about 20 seconds; other programs that work meanwhile make the numbers smaller."
        },
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    enum Format {
        TABLE,
        JSON
    }

    /// @param rate of the task's unit
    private record Result(BenchTasks.Task task, double rate) {}

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "How the numbers are written (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            defaultValue = "0.6",
            description = "How long each task is measured, after as long a time of warming up"
                    + " (default: ${DEFAULT-VALUE}).")
    private double time;

    @Override
    public Integer call() {
        if (!(time >= 0.001 && time <= 60)) {
            throw new ParameterException(
                    spec.commandLine(), "--time: there must be a number of seconds from 0.001 to 60, not " + time);
        }
        List<Result> results = measure();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> table(results, out);
            case JSON -> out.println(json(results));
        }
        return CommandLineMain.DONE;
    }

    private List<Result> measure() {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Stopwatch watch = new Stopwatch(time);
        List<Result> results = new ArrayList<>();
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), failure::set)) {
            Map<BenchTasks.Task, Runnable> calls = new LinkedHashMap<>();
            say("warming up");
            for (BenchTasks.Task task : BenchTasks.all(workers)) {
                Runnable call = task.prepare().get();
                watch.warm(call);
                calls.put(task, call);
            }
            calls.forEach((task, call) -> {
                say("measuring: " + task.name() + threads(task));
                results.add(new Result(task, watch.rate(task.perCall(), call)));
            });
        }
        Throwable wrong = failure.get();
        if (wrong != null) {
            throw new CommandException("a thread failed while it was measured: " + wrong, wrong);
        }
        return results;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    private static String threads(BenchTasks.Task task) {
        return task.threads() == 1 ? ", one thread" : ", " + task.threads() + " threads";
    }

    private static void table(List<Result> results, PrintWriter out) {
        out.println("Errorscape " + Machine.version() + ", Java " + Machine.java());
        out.println(Machine.system() + ", " + Machine.processor() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        out.println("kernels: " + Machine.kernels());
        Machine.withoutFma().ifPresent(out::println);
        for (Result result : results) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-55s %,12.0f %s",
                    result.task().name() + threads(result.task()),
                    result.rate(),
                    result.task().unit()));
        }
    }

    private static JsonText json(List<Result> results) {
        List<JsonText> rows = new ArrayList<>();
        for (Result result : results) {
            BenchTasks.Task task = result.task();
            rows.add(JsonText.object()
                    .put("id", task.id())
                    .put("task", task.name())
                    .put("threads", task.threads())
                    .put("rate", result.rate())
                    .put("unit", task.unit()));
        }
        return JsonText.object()
                .put("errorscape", Machine.version())
                .put("java", Machine.java())
                .put("system", Machine.system())
                .put("processor", Machine.processor())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("kernels", Machine.kernels())
                .put("fusedMultiplyAdd", Machine.withoutFma().isEmpty())
                .put("results", rows);
    }
}
