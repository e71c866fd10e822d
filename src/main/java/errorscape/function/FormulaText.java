package errorscape.function;

import java.util.List;
import java.util.Locale;

/// Writes a formula's tree so that it is read as the same tree again.
final class FormulaText {
    private static final int COMPARISON = 1;
    private static final int SUM = 2;
    private static final int PRODUCT = 3;
    private static final int SIGN = 4;
    private static final int POWER = 5;
    private static final int ATOM = 6;

    private final List<String> variables;

    private FormulaText(List<String> variables) {
        this.variables = variables;
    }

    static String of(Expr expr, List<String> variables) {
        return new FormulaText(variables).text(expr);
    }

    private String text(Expr expr) {
        return switch (expr) {
            case Expr.Constant(double value) -> number(value);
            case Expr.Parameter(String name, double _) -> name;
            case Expr.Variable(int index) -> variables.get(index);
            case Expr.Negated(Expr argument) -> "-" + bracketed(argument, SIGN);
            case Expr.Applied(UnaryFunction function, Expr argument) -> call(name(function), argument);
            case Expr.Compared(Relation relation, Expr left, Expr right) ->
                bracketed(left, SUM) + " " + relation.sign() + " " + bracketed(right, SUM);
            case Expr.Chosen(Expr condition, Expr then, Expr otherwise) -> call("if", condition, then, otherwise);
            case Expr.Joined(Expr.Operator operator, Expr left, Expr right) -> joined(operator, left, right);
        };
    }

    private String joined(Expr.Operator operator, Expr left, Expr right) {
        return switch (operator) {
            case PLUS -> bracketed(left, SUM) + " + " + bracketed(right, PRODUCT);
            case MINUS -> bracketed(left, SUM) + " - " + bracketed(right, PRODUCT);
            case TIMES -> bracketed(left, PRODUCT) + "*" + bracketed(right, SIGN);
            case OVER -> bracketed(left, PRODUCT) + "/" + bracketed(right, SIGN);
            case POWER -> bracketed(left, ATOM) + "^" + bracketed(right, SIGN);
            case MIN -> call("min", left, right);
            case MAX -> call("max", left, right);
        };
    }

    private String call(String name, Expr... arguments) {
        StringBuilder text = new StringBuilder(name).append('(');
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : ", ").append(text(arguments[i]));
        }
        return text.append(')').toString();
    }

    private String bracketed(Expr expr, int least) {
        return precedence(expr) < least ? "(" + text(expr) + ")" : text(expr);
    }

    private static int precedence(Expr expr) {
        return switch (expr) {
            case Expr.Compared _ -> COMPARISON;
            case Expr.Negated _ -> SIGN;
            case Expr.Joined(Expr.Operator operator, Expr _, Expr _) ->
                switch (operator) {
                    case PLUS, MINUS -> SUM;
                    case TIMES, OVER -> PRODUCT;
                    case POWER -> POWER;
                    case MIN, MAX -> ATOM;
                };
            case Expr.Constant _, Expr.Parameter _, Expr.Variable _, Expr.Applied _, Expr.Chosen _ -> ATOM;
        };
    }

    private static String name(UnaryFunction function) {
        return function.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        if (value == Math.PI) {
            return "pi";
        }
        if (value == Math.E) {
            return "e";
        }
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace('E', 'e');
    }
}
