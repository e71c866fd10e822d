package errorscape.critical;

import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.TestFunction;

/// Critical points of typed functions, for tests.
final class Typed {
    private Typed() {}

    /// All in a box, searched as the program does it.
    static SliceCriticalSet find(String formula, double x0, double x1, double y0, double y1) {
        return find(formula, box(x0, x1, y0, y1), SearchBudget.of(FunctionObjective.of(formula)));
    }

    /// The same with a budget.
    static SliceCriticalSet find(String formula, Box box, SearchBudget budget) {
        FunctionObjective function = FunctionObjective.of(formula);
        return SliceCriticalPoints.find(
                function,
                TestFunction.plane(),
                box,
                SliceCriticalPoints.Options.of(function).withBudget(budget),
                ParallelFor.onCallingThread(),
                () -> false);
    }

    /// The same with the proof that follows.
    static SliceCriticalSet prove(String formula, double x0, double x1, double y0, double y1) {
        return prove(formula, box(x0, x1, y0, y1), SearchBudget.of(FunctionObjective.of(formula)));
    }

    /// The same with a budget.
    static SliceCriticalSet prove(String formula, Box box, SearchBudget budget) {
        FunctionObjective function = FunctionObjective.of(formula);
        return SliceProver.prove(
                find(formula, box, budget),
                function,
                TestFunction.plane(),
                box,
                SliceCriticalPoints.Options.of(function).withBudget(budget),
                ParallelFor.onCallingThread(),
                () -> false);
    }

    static Box box(double x0, double x1, double y0, double y1) {
        return new Box(new Range(x0, x1), new Range(y0, y1));
    }
}
