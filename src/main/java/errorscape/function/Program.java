package errorscape.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A formula of two variables as a list of steps, each from the results of earlier ones. What has no variable is
/// computed here, and what occurs twice is computed once. Immutable.
///
/// @param steps the last one is the result
/// @param varies for each step, bit 0 whether it depends on the first variable and bit 1 on the second
record Program(List<Step> steps, List<Integer> varies) {
    Program {
        steps = List.copyOf(steps);
        varies = List.copyOf(varies);
    }

    static Program of(Expr expr) {
        Compiler compiler = new Compiler();
        int result = compiler.add(expr);
        return new Program(
                new ArrayList<>(compiler.slots.sequencedKeySet()).subList(0, result + 1),
                compiler.varies.subList(0, result + 1));
    }

    private static final class Compiler {
        private final LinkedHashMap<Step, Integer> slots = new LinkedHashMap<>();
        private final List<Integer> varies = new ArrayList<>();

        int add(Expr expr) {
            return switch (expr) {
                case Expr.Constant(double value) -> put(new Step.Constant(value), 0);
                case Expr.Parameter(String _, double value) -> put(new Step.Constant(value), 0);
                case Expr.Compared(Relation relation, Expr left, Expr right) -> {
                    int a = add(left);
                    int b = add(right);
                    yield put(new Step.Compared(relation, a, b), varies.get(a) | varies.get(b));
                }
                case Expr.Chosen(Expr condition, Expr then, Expr otherwise) -> {
                    int c = add(condition);
                    int a = add(then);
                    int b = add(otherwise);
                    yield put(new Step.Chosen(c, a, b), varies.get(c) | varies.get(a) | varies.get(b));
                }
                case Expr.Variable(int index) -> put(new Step.Variable(index), 1 << index);
                case Expr.Negated(Expr argument) -> {
                    int a = add(argument);
                    yield put(new Step.Negated(a), varies.get(a));
                }
                case Expr.Applied(UnaryFunction function, Expr argument) -> {
                    int a = add(argument);
                    yield put(new Step.Applied(function, a), varies.get(a));
                }
                case Expr.Joined(Expr.Operator operator, Expr left, Expr right) -> {
                    int a = add(left);
                    int b = add(right);
                    yield put(
                            operator == Expr.Operator.POWER && varies.get(b) == 0
                                    ? new Step.Raised(a, value(b))
                                    : new Step.Joined(operator, a, b),
                            varies.get(a) | varies.get(b));
                }
            };
        }

        private int put(Step step, int dependence) {
            Step folded = dependence == 0 ? new Step.Constant(constant(step)) : step;
            Integer known = slots.get(folded);
            if (known != null) {
                return known;
            }
            slots.put(folded, varies.size());
            varies.add(dependence);
            return varies.size() - 1;
        }

        private double value(int slot) {
            for (Map.Entry<Step, Integer> entry : slots.entrySet()) {
                if (entry.getValue() == slot && entry.getKey() instanceof Step.Constant(double value)) {
                    return value;
                }
            }
            throw new IllegalStateException("slot " + slot + " is no constant");
        }

        /// What a step gives whose operands are constants.
        private double constant(Step step) {
            double[][] values = new double[varies.size() + 1][1];
            for (Map.Entry<Step, Integer> entry : slots.entrySet()) {
                if (entry.getKey() instanceof Step.Constant(double value)) {
                    values[entry.getValue()][0] = value;
                }
            }
            step.rows(values, varies.size(), 1);
            return values[varies.size()][0];
        }
    }
}
