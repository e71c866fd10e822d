package errorscape.function;

import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.PlaneEnclosure;
import errorscape.objective.WeightLayout;
import java.util.List;
import java.util.Optional;

/// A typed function of two variables as a loss: the weights are the variables, and there are no samples.
public final class FunctionObjective implements Objective {
    /// The variables of functions whose variables have no other names.
    public static final List<String> XY = List.of("x", "y");

    private final String text;
    private final Formula formula;
    private final Program program;
    private final WeightLayout layout;
    private final boolean kinked;

    private FunctionObjective(String text, Formula formula) {
        this.text = text;
        this.formula = formula;
        program = Program.of(formula.expr());
        kinked = Kinks.in(formula.expr());
        List<String> variables = formula.variables();
        layout = WeightLayout.ofVariables(variables.getFirst(), variables.getLast());
    }

    /// The function of a formula in `x` and `y`; other letters are parameters with their standard values.
    ///
    /// @throws FormulaException if it is not a formula
    public static FunctionObjective of(String text) {
        return withParameters(text, List.of());
    }

    /// The function of a formula in `x` and `y` with values of other letters.
    ///
    /// @param parameters values of letters; those that are not given are standard
    /// @throws FormulaException if it is not a formula
    public static FunctionObjective withParameters(String text, List<FormulaParameter> parameters) {
        return new FunctionObjective(text, Formula.read(text, XY, parameters));
    }

    /// The function of a formula without parameters.
    ///
    /// @param variables two names, the first weight's and the second's
    /// @throws FormulaException if it is not a formula of these
    public static FunctionObjective of(String text, List<String> variables) {
        if (variables.size() != 2) {
            throw new IllegalArgumentException("a function has two variables, not " + variables);
        }
        return new FunctionObjective(text, new Formula(FormulaParser.parse(text, variables), variables, List.of()));
    }

    /// The formula understood: its form and its parameters.
    public Formula formula() {
        return formula;
    }

    /// The formula as typed.
    public String text() {
        return text;
    }

    Program program() {
        return program;
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public int sampleCount() {
        return 0;
    }

    @Override
    public WeightLayout layout() {
        return layout;
    }

    @Override
    public boolean kinked() {
        return kinked;
    }

    @Override
    public Optional<PlaneEnclosure> enclosure(double[] origin, double[] first, double[] second) {
        return Optional.of(new FunctionEnclosure(program, origin, first, second));
    }

    @Override
    public Evaluator evaluator() {
        return new FunctionEvaluator(program);
    }
}
