package errorscape.function;

/// A formula as a tree.
public sealed interface Expr {

    /// A number.
    record Constant(double value) implements Expr {}

    /// A variable by its place in the list of variables, from 0.
    record Variable(int index) implements Expr {}

    /// A letter whose value is chosen, which does not vary with the weights.
    record Parameter(String name, double value) implements Expr {}

    /// 1 where a comparison holds, 0 where it does not.
    record Compared(Relation relation, Expr left, Expr right) implements Expr {}

    /// One expression where the condition is not zero, the other where it is.
    record Chosen(Expr condition, Expr then, Expr otherwise) implements Expr {}

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
