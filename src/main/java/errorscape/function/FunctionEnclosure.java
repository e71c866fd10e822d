package errorscape.function;

import errorscape.math.Interval;
import errorscape.math.IntervalJet;
import errorscape.math.IntervalJet.Ways;
import errorscape.objective.PlaneEnclosure;
import java.util.List;

/// A formula on boxes of a plane, step by step. What the program has folded into constants counts as these.
final class FunctionEnclosure implements PlaneEnclosure {
    private static final int COST_OF_A_STEP = 25;

    private final List<Step> steps;
    private final IntervalJet[] jets;
    private final double[] origin;
    private final double[] first;
    private final double[] second;

    FunctionEnclosure(Program program, double[] origin, double[] first, double[] second) {
        steps = program.steps();
        jets = new IntervalJet[steps.size()];
        this.origin = origin;
        this.first = first;
        this.second = second;
    }

    @Override
    public long cost() {
        return (long) COST_OF_A_STEP * jets.length;
    }

    @Override
    public IntervalJet over(Interval a, Interval b) {
        Ways ways = Ways.of(a, b);
        for (int i = 0; i < jets.length; i++) {
            jets[i] = jet(steps.get(i), a, b, ways);
        }
        return jets[jets.length - 1];
    }

    private IntervalJet jet(Step step, Interval a, Interval b, Ways ways) {
        return switch (step) {
            case Step.Constant(double value) -> IntervalJet.constant(Interval.of(value));
            case Step.Variable(int index) -> {
                Interval centre = Interval.of(a.middle())
                        .times(first[index])
                        .plus(Interval.of(b.middle()).times(second[index]))
                        .plus(Interval.of(origin[index]));
                yield IntervalJet.affine(centre, Interval.of(first[index]), Interval.of(second[index]), ways);
            }
            case Step.Negated(int of) -> jets[of].negated();
            case Step.Raised(int of, double exponent) -> jets[of].under(new PowerEnclosure(exponent), ways);
            case Step.Applied(UnaryFunction function, int of) -> jets[of].under(new UnaryEnclosure(function), ways);
            case Step.Compared(Relation relation, int left, int right) ->
                PieceEnclosure.compared(relation, jets[left], jets[right]);
            case Step.Chosen(int condition, int then, int otherwise) ->
                PieceEnclosure.chosen(jets[condition], jets[then], jets[otherwise]);
            case Step.Joined(Expr.Operator operator, int left, int right) ->
                joined(operator, jets[left], jets[right], ways);
        };
    }

    private static IntervalJet joined(Expr.Operator operator, IntervalJet left, IntervalJet right, Ways ways) {
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right, ways);
            case OVER -> left.times(right.under(new PowerEnclosure(-1), ways), ways);
            // Of negative numbers some powers exist and some do not: nothing is said of them.
            case POWER ->
                left.value().lower() > 0
                        ? left.under(new UnaryEnclosure(UnaryFunction.LOG), ways)
                                .times(right, ways)
                                .under(new UnaryEnclosure(UnaryFunction.EXP), ways)
                        : unknown();
            case MIN -> left.negated().larger(right.negated(), ways).negated();
            case MAX -> left.larger(right, ways);
        };
    }

    private static IntervalJet unknown() {
        Interval all = Interval.ENTIRE;
        return new IntervalJet(all, all, all, all, all, all, all, all, all);
    }
}
