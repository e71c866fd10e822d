package errorscape.function;

import errorscape.math.Range;
import java.util.List;

/// A named function with what is known of it.
///
/// @param name for files and the command line, such as "three-hump-camel"
/// @param title for people
/// @param formula in x and y
/// @param x range to look at
/// @param y range to look at
/// @param startX where a descent is worth watching
/// @param startY where a descent is worth watching
/// @param learningRate with which plain gradient descent goes its way from there
/// @param logarithmic whether its values span so many sizes that only their logarithms show its shape
/// @param minima its published global minima; empty if there are none, or a whole line of them
/// @param lesson what it teaches, in one line
public record TestFunction(
        String name,
        String title,
        String formula,
        Range x,
        Range y,
        double startX,
        double startY,
        double learningRate,
        boolean logarithmic,
        List<Minimum> minima,
        String lesson) {

    /// A published global minimum, to the digits of its source.
    public record Minimum(double x, double y, double value) {}

    public TestFunction {
        minima = List.copyOf(minima);
    }
}
