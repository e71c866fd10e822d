package errorscape.scenario;

import errorscape.function.FunctionGallery;
import errorscape.function.FunctionObjective;
import errorscape.function.TestFunction;
import errorscape.math.Range;
import errorscape.objective.Evaluator;
import errorscape.optimizer.Sgd;
import errorscape.render.LossScale;
import java.util.Arrays;
import java.util.Optional;

/// Scenarios about typed functions.
public final class FunctionScenarios {
    /// Where a function is looked at of which nothing else is known.
    public static final Range USUAL = new Range(-5, 5);

    private static final int SIDE = 21;

    /// A first step goes at most this share of the range, and at most half as far as it could for stability.
    private static final double FIRST_STEP = 0.05;

    private static final double STABLE = 1;

    /// Values whose highest lies this many times as far above the lowest as their median does are shown on a
    /// logarithmic scale.
    private static final double SPREAD = 10;

    private FunctionScenarios() {}

    /// The scenario of a named function.
    public static Scenario of(TestFunction function) {
        return scenario(
                function.title(),
                function.lesson(),
                new Subject.TypedFunction(function.formula(), function.x(), function.y()),
                FunctionMatter.at(function.startX(), function.startY()),
                function.learningRate(),
                function.logarithmic());
    }

    /// The scenario of a formula, or of a named function by its name: the start off the centre, a learning rate
    /// that neither overshoots there nor crawls, the scale that shows more.
    ///
    /// @param x range to look at; empty for the named function's own, or the usual one
    /// @param y range to look at; empty for the named function's own, or the usual one
    /// @throws errorscape.function.FormulaException if it is neither
    public static Scenario of(String text, Optional<Range> x, Optional<Range> y) {
        Optional<TestFunction> known = FunctionGallery.find(text).or(() -> FunctionGallery.ofFormula(text.strip()));
        String formula = known.map(TestFunction::formula).orElse(text);
        Range across = x.or(() -> known.map(TestFunction::x)).orElse(USUAL);
        Range up = y.or(() -> known.map(TestFunction::y)).orElse(USUAL);
        if (known.isPresent()
                && across.equals(known.get().x())
                && up.equals(known.get().y())) {
            return of(known.get());
        }
        return of(
                new Subject.TypedFunction(formula, across, up),
                known.map(TestFunction::title).orElse(formula));
    }

    /// The scenario of a typed function with the values of its letters.
    ///
    /// @throws errorscape.function.FormulaException if it is not a formula
    public static Scenario of(Subject.TypedFunction function) {
        return function.parameters().isEmpty()
                ? of(function.expression(), Optional.of(function.x()), Optional.of(function.y()))
                : of(function, function.expression());
    }

    private static Scenario of(Subject.TypedFunction function, String name) {
        Range across = function.x();
        Range up = function.y();
        Evaluator evaluator = FunctionObjective.withParameters(function.expression(), function.parameters())
                .evaluator();
        double[] start = {across.at(0.2), up.at(0.7)};
        return scenario(
                name,
                "",
                function,
                FunctionMatter.at(start[0], start[1]),
                learningRate(evaluator, start, Math.min(across.length(), up.length())),
                logarithmic(evaluator, across, up));
    }

    private static Scenario scenario(
            String name, String note, Subject subject, Scenario.Start start, double learningRate, boolean logarithmic) {
        Scenario.View view = ScenarioDefaults.VIEW;
        return new Scenario(
                name,
                note,
                subject,
                start,
                new Scenario.Training(new Sgd(learningRate, 0), 0, 1, ScenarioDefaults.STEPS_PER_SECOND),
                new Scenario.Slice(FunctionMatter.PLANE, Optional.empty()),
                new Scenario.View(
                        view.layout(),
                        view.terrain(),
                        view.map(),
                        logarithmic ? LossScale.Kind.LOG : LossScale.Kind.LINEAR,
                        view.resolution()));
    }

    private static double learningRate(Evaluator evaluator, double[] start, double range) {
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        evaluator.gradient(start, gradient);
        evaluator.hessian(start, hessian);
        double slope = StrictMath.hypot(gradient[0], gradient[1]);
        double curvature =
                StrictMath.hypot(StrictMath.hypot(hessian[0], hessian[3]), StrictMath.hypot(hessian[1], hessian[2]));
        double rate = Math.min(FIRST_STEP * range / slope, STABLE / curvature);
        if (!(rate > 0) || Double.isInfinite(rate)) {
            return 0.1;
        }
        return rounded(rate);
    }

    /// The next lower of one, two or five times a power of ten.
    static double rounded(double rate) {
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(rate)));
        double digit = rate / power;
        return Double.parseDouble(
                (digit < 2 ? "1e" : digit < 5 ? "2e" : "5e") + (int) StrictMath.rint(StrictMath.log10(power)));
    }

    private static boolean logarithmic(Evaluator evaluator, Range x, Range y) {
        double[] values = new double[SIDE * SIDE];
        for (int k = 0; k < values.length; k++) {
            int column = k % SIDE;
            int row = k / SIDE;
            values[k] = evaluator.value(new double[] {x.at(column / (SIDE - 1.0)), y.at(row / (SIDE - 1.0))});
        }
        double[] finite =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (finite.length < values.length || finite[0] < 0) {
            return false;
        }
        double median = finite[finite.length / 2];
        return finite[finite.length - 1] - finite[0] > SPREAD * (median - finite[0]);
    }
}
