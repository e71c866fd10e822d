package errorscape.data.generated;

import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.function.FormulaException;
import errorscape.function.FunctionObjective;
import errorscape.math.RandomStream;
import errorscape.objective.Evaluator;
import java.util.Arrays;
import java.util.List;

/// Samples of a typed function of one variable.
final class TypedSets {
    /// How often a class may be missed before it is said not to be there.
    private static final int PATIENCE = 100_000;

    private final GeneratedSet set;
    private final Evaluator function;
    private final double low;
    private final double high;
    private final RandomStream random;

    private TypedSets(GeneratedSet set) {
        this.set = set;
        try {
            // A function of two variables that are both x.
            function = FunctionObjective.of(set.text(), List.of("x", "t")).evaluator();
        } catch (FormulaException e) {
            throw new DataException(set.kind().id() + ", f: " + e.getMessage(), e);
        }
        low = set.value("low");
        high = set.value("high");
        if (!(low < high)) {
            throw new DataException(set.kind().id() + ": low, " + low + ", must be below high, " + high);
        }
        random = new RandomStream((long) set.value("seed"), set.kind().id());
    }

    static Dataset of(GeneratedSet set) {
        TypedSets typed = new TypedSets(set);
        return set.kind() == GeneratedKind.ABOVE ? typed.above() : typed.regression();
    }

    private double f(double x) {
        double value = function.value(new double[] {x, x});
        if (!Double.isFinite(value)) {
            throw new DataException(set.kind().id() + ", f: " + set.text() + " is " + value + " at x = " + x
                    + "; choose low and high so that it has a value everywhere between");
        }
        return value;
    }

    /// Points uniform over the square, class 1 above the curve; noise moves them after they have their class.
    private Dataset above() {
        int samples = set.whole("samples");
        int ones = Balance.ones(set);
        Draft draft = new Draft(samples, set.value("noise"), random);
        int missed = 0;
        while (draft.size() < samples) {
            double x = random.nextDouble(low, high);
            double y = random.nextDouble(low, high);
            int own = y > f(x) ? 1 : 0;
            if (own == PlaneSets.turn(draft.size(), ones, samples)) {
                draft.add(x, y, own);
                missed = 0;
            } else if (++missed > PATIENCE) {
                throw new DataException("above: there is nearly nothing "
                        + (own == 1 ? "below " : "above ") + set.text() + " for x and y from " + low + " to " + high
                        + "; choose other bounds");
            }
        }
        return draft.dataset("above", 2);
    }

    private Dataset regression() {
        int samples = set.whole("samples");
        double[] x = new double[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = Draft.rounded(random.nextDouble(low, high));
        }
        Arrays.sort(x);
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            y[i] = Draft.rounded(f(x[i]) + set.value("noise") * random.nextGaussian());
        }
        return new Dataset("regression", List.of("x"), new double[][] {x}, List.of("y"), new double[][] {y}, List.of());
    }
}
