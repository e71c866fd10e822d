package errorscape.cli;

import errorscape.data.Dataset;
import errorscape.math.Counted;
import errorscape.scenario.Experiment;
import errorscape.scenario.Model;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Subject;
import errorscape.slice.Box;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Commands about scenario files.
@Command(
        name = "scenario",
        description = "Check scenario files, or list those that come with the program.",
        synopsisSubcommandLabel = "COMMAND")
final class ScenarioCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with scenarios: check or list");
    }

    @Command(description = "Read a scenario, build all it describes, and say what that is.")
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            description = "A scenario file, a table, or the name of a sample scenario.")
                    String file) {
        Experiment experiment = ScenarioSource.build(
                file,
                new TableOptions(),
                UnaryOperator.identity(),
                spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        Box box = experiment.box();
        double[] start = experiment.startWeights();
        out.println(experiment.scenario().name());
        experiment.model().ifPresent(model -> describe(model, out));
        if (experiment.scenario().subject() instanceof Subject.TypedFunction function) {
            out.println("function  " + function.expression());
        }
        out.printf(
                Locale.ROOT,
                "plane     %s and %s%n",
                experiment.plane().firstName(),
                experiment.plane().secondName());
        out.printf(
                Locale.ROOT,
                "box       %.6g to %.6g and %.6g to %.6g%n",
                box.a().min(),
                box.a().max(),
                box.b().min(),
                box.b().max());
        out.printf(
                Locale.ROOT,
                "start     loss %.10g%n",
                experiment.training().evaluator().value(start));
        return CommandLineMain.DONE;
    }

    private static void describe(Model model, PrintWriter out) {
        Dataset dataset = model.data().dataset();
        out.printf(
                Locale.ROOT,
                "data      %s: %s (%d train, %d validate), %s%n",
                dataset.name(),
                Counted.of(dataset.count(), "sample"),
                model.data().split().training().length,
                model.data().split().validation().length,
                dataset.classification()
                        ? Counted.of(dataset.classNames().size(), "class")
                        : "targets " + String.join(", ", dataset.targetNames()));
        out.printf(
                Locale.ROOT,
                "network   %s, %s, loss %s%n",
                model.objective().architecture().sizes().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("-")),
                Counted.of(model.objective().dimension(), "weight"),
                lower(model.objective().loss()));
    }

    @Command(description = "List the scenarios that come with the program.")
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < SampleScenarios.names().size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%-15s %s%n",
                    SampleScenarios.names().get(i),
                    SampleScenarios.load(i).name());
        }
        return CommandLineMain.DONE;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
