package errorscape.cli;

import errorscape.function.Formula;
import errorscape.function.FormulaException;
import errorscape.function.FunctionGallery;
import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    @Option(
            names = "--let",
            paramLabel = "LETTER=VALUE",
            description = "The value of another letter of the function, such as a=2; may be given several times"
                    + " (default: 1, or as the file says).")
    private List<String> letters = List.of();

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
            return ScenarioSource.build(
                    named,
                    table,
                    read -> change.apply(withLetters(read)),
                    spec.commandLine().getErr());
        }
        if (named != null) {
            throw problem("give FILE or --function, not both (\"" + named + "\")");
        }
        table.given().ifPresent(option -> {
            throw problem(option + " belongs to a table, not to a --function");
        });
        try {
            Scenario scenario = FunctionScenarios.of(formula, Optional.ofNullable(x), Optional.ofNullable(y));
            Scenario chosen = withLetters(scenario);
            say(chosen, formula);
            return Experiment.build(change.apply(chosen), null);
        } catch (FormulaException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--function: " + e.getMessage() + System.lineSeparator() + "    " + formula + System.lineSeparator()
                            + "    " + " ".repeat(e.column() - 1) + "^");
        }
    }

    private Scenario withLetters(Scenario scenario) {
        if (letters.isEmpty()) {
            return scenario;
        }
        if (!(scenario.subject() instanceof Subject.TypedFunction function)) {
            throw problem("--let: only a function has letters with values");
        }
        Subject.TypedFunction changed = function;
        for (String letter : letters) {
            int equals = letter.indexOf('=');
            try {
                changed = changed.withValue(
                        letter.substring(0, Math.max(0, equals)).trim(),
                        Double.parseDouble(letter.substring(equals + 1).trim()));
            } catch (NumberFormatException e) {
                throw problem("--let: write LETTER=VALUE, such as a=2, not \"" + letter + "\"");
            } catch (IllegalArgumentException e) {
                throw problem("--let: " + e.getMessage());
            }
        }
        return scenario.withSubject(changed);
    }

    /// Shows how a formula was read, where that is not how it was typed.
    private void say(Scenario scenario, String typed) {
        if (!(scenario.subject() instanceof Subject.TypedFunction function)
                || FunctionGallery.find(typed).isPresent()) {
            return;
        }
        Formula formula = Formula.read(function.expression(), FunctionObjective.XY, function.parameters());
        String plain = formula.form().replace(" ", "");
        if (!plain.equals(typed.replace(" ", "")) || !formula.parameters().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("f(x, y) = " + formula.form()
                            + formula.parameters().stream()
                                    .map(p -> ", " + p.name() + " = " + p.value())
                                    .collect(Collectors.joining()));
        }
    }

    private ParameterException problem(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
