package errorscape.function;

import errorscape.fuzz.FuzzedReader;
import java.util.List;

/// The readers of this package.
public final class FormulaReaders {
    static final List<String> FORMULAS = List.of(
            "x^2 + y^2",
            "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
            "-20*exp(-0.2*sqrt(0.5*(x^2+y^2))) - exp(0.5*(cos(2*pi*x)+cos(2*pi*y))) + e + 20",
            "min(abs(x), max(y, 1.5e-3, 2)) / pow(x, 3)",
            "sin(x)*cos(y) - tanh(x*y)^2 ** 2",
            "if(0 < x <= 2, 3x\u00B2, |y - |x|| sin^2 3xy) + 2\u221Ay",
            "1e5*log(1 + x^2) \u2212 \u22122.5e-1\u00B7y");

    private FormulaReaders() {}

    public static List<FuzzedReader<?>> all() {
        return List.of(
                FuzzedReader.ofText(
                        "formula",
                        "FormulaParser.parse",
                        FORMULAS,
                        text -> FormulaParser.parse(text, List.of("x", "y")),
                        FormulaException.class),
                FuzzedReader.ofText(
                        "function",
                        "FunctionObjective.of FunctionGallery.ofFormula Formula.read",
                        FORMULAS,
                        FormulaReaders::evaluated,
                        FormulaException.class));
    }

    /// A formula is compiled and evaluated, with its derivatives.
    private static FunctionObjective evaluated(String text) {
        FunctionGallery.ofFormula(text);
        FunctionObjective objective = FunctionObjective.of(text);
        int n = objective.dimension();
        double[] at = new double[n];
        objective.evaluator().gradient(at, new double[n]);
        objective.evaluator().hessian(at, new double[n * n]);
        return objective;
    }
}
