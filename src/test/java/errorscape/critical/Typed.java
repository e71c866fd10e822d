package errorscape.critical;

import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.slice.Box;
import errorscape.slice.ParallelFor;
import errorscape.slice.TestFunction;

/// Critical points of typed functions, for tests.
final class Typed {
    private Typed() {}

    /// All in a box, searched as the program does it.
    static SliceCriticalSet find(String formula, double x0, double x1, double y0, double y1) {
        FunctionObjective function = FunctionObjective.of(formula);
        return SliceCriticalPoints.find(
                function,
                TestFunction.plane(),
                new Box(new Range(x0, x1), new Range(y0, y1)),
                SliceCriticalPoints.Options.of(function),
                ParallelFor.onCallingThread(),
                () -> false);
    }
}
