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
    private final Program program;
    private final WeightLayout layout;
    private final boolean kinked;

    private FunctionObjective(String text, List<String> variables) {
        this.text = text;
        Expr formula = FormulaParser.parse(text, variables);
        program = Program.of(formula);
        kinked = Kinks.in(formula);
        layout = WeightLayout.ofVariables(variables.getFirst(), variables.getLast());
    }

    /// The function of a formula in `x` and `y`.
    ///
    /// @throws FormulaException if it is not a formula
    public static FunctionObjective of(String text) {
        return of(text, XY);
    }

    /// The function of a formula.
    ///
    /// @param variables two names, the first weight's and the second's
    /// @throws FormulaException if it is not a formula of these
    public static FunctionObjective of(String text, List<String> variables) {
        if (variables.size() != 2) {
            throw new IllegalArgumentException("a function has two variables, not " + variables);
        }
        return new FunctionObjective(text, variables);
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
