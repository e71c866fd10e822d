package errorscape.function;

import errorscape.function.Expr.Operator;

/// Whether a formula may have kinks or jumps, where it has no derivative.
final class Kinks {
    private Kinks() {}

    static boolean in(Expr formula) {
        return switch (formula) {
            case Expr.Constant _, Expr.Variable _, Expr.Parameter _ -> false;
            case Expr.Compared _, Expr.Chosen _ -> true;
            case Expr.Negated(Expr argument) -> in(argument);
            case Expr.Applied(UnaryFunction function, Expr argument) -> kinked(function) || in(argument);
            case Expr.Joined(Operator operator, Expr left, Expr right) ->
                operator == Operator.MIN
                        || operator == Operator.MAX
                        || (operator == Operator.POWER && !whole(right))
                        || in(left)
                        || in(right);
        };
    }

    private static boolean kinked(UnaryFunction function) {
        return switch (function) {
            case ABS, SIGN, SQRT, CBRT -> true;
            default -> false;
        };
    }

    private static boolean whole(Expr exponent) {
        return switch (exponent) {
            case Expr.Constant(double value) -> value == Math.rint(value);
            case Expr.Parameter(String _, double value) -> value == Math.rint(value);
            case Expr.Negated(Expr argument) -> whole(argument);
            default -> false;
        };
    }
}
