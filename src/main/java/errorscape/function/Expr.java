package errorscape.function;

/// A formula as a tree.
public sealed interface Expr {

    /// A number.
    record Constant(double value) implements Expr {}

    /// A variable by its place in the list of variables, from 0.
    record Variable(int index) implements Expr {}

    /// `-argument`.
    record Negated(Expr argument) implements Expr {}

    /// Two expressions joined.
    record Joined(Operator operator, Expr left, Expr right) implements Expr {}

    /// A function of one argument.
    record Applied(UnaryFunction function, Expr argument) implements Expr {}

    /// What joins two expressions.
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER,
        POWER,
        MIN,
        MAX
    }
}
