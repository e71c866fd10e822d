package errorscape.cli;

import errorscape.function.FormulaException;
import errorscape.math.Range;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.Scenario;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What a command is about: a scenario, a plain network file, or a typed function. Commands take these options
/// by a [Mixin].
final class SourceOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A scenario file, a plain network file, a table, or the name of a sample scenario (see"
                    + " 'errorscape scenario list') or of a test function.")
    private @Nullable String file;

    @Option(names = "--scenario", paramLabel = "FILE", description = "The same as FILE.")
    private @Nullable String scenario;

    @Option(
            names = "--function",
            paramLabel = "EXPR",
            description =
                    "Instead of FILE: a function of x and y, such as \"x^2 - y^2\", or the name of a test function.")
    private @Nullable String function;

    @Option(
            names = "--x",
            paramLabel = "LO:HI",
            converter = Ranges.OfLine.class,
            description = "Range of the function's x (default: a test function's own, or -5:5).")
    private @Nullable Range x;

    @Option(
            names = "--y",
            paramLabel = "LO:HI",
            converter = Ranges.OfLine.class,
            description = "Range of the function's y (default: a test function's own, or -5:5).")
    private @Nullable Range y;

    @ArgGroup(validate = false, heading = "%nHow FILE is read if it is a table (default: as it looks):%n")
    private TableOptions table = new TableOptions();

    /// Reads and builds.
    ///
    /// @param change what other options change in the scenario
    /// @throws ParameterException if the options do not say clearly what this is about
    Experiment build(UnaryOperator<Scenario> change) {
        String formula = function;
        if (file != null && scenario != null) {
            throw problem("give FILE or --scenario, not both");
        }
        String named = file == null ? scenario : file;
        if (formula == null) {
            if (named == null) {
                throw problem("FILE: say which scenario or network, or give a --function");
            }
            if (x != null || y != null) {
                throw problem("--x and --y belong to a --function; a file has its own ranges");
            }
            return ScenarioSource.build(named, table, change, spec.commandLine().getErr());
        }
        if (named != null) {
            throw problem("give FILE or --function, not both (\"" + named + "\")");
        }
        table.given().ifPresent(option -> {
            throw problem(option + " belongs to a table, not to a --function");
        });
        try {
            Scenario scenario = FunctionScenarios.of(formula, Optional.ofNullable(x), Optional.ofNullable(y));
            return Experiment.build(change.apply(scenario), null);
        } catch (FormulaException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--function: " + e.getMessage() + System.lineSeparator() + "    " + formula + System.lineSeparator()
                            + "    " + " ".repeat(e.column() - 1) + "^");
        }
    }

    private ParameterException problem(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
