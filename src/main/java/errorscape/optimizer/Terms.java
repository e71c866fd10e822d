package errorscape.optimizer;

import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import java.util.ArrayList;
import java.util.List;

/// Puts an explanation together: its quantities begin with the gradient and end with the step.
final class Terms {
    private final double[] step;
    private final double[] gradient;
    private final List<Quantity> quantities = new ArrayList<>();

    /// @param before weights before the step
    /// @param after weights after it
    /// @param gradient it began with
    Terms(double[] before, double[] after, double[] gradient) {
        step = Explanation.difference(after, before);
        this.gradient = gradient;
        quantities.add(new Quantity("g", "gradient", Role.GRADIENT, gradient.clone()));
    }

    double[] gradient() {
        return gradient;
    }

    Terms number(String symbol, String name, double value) {
        quantities.add(Quantity.number(symbol, name, value));
        return this;
    }

    /// What the optimizer remembers.
    Terms memory(String symbol, String name, double[] values) {
        return vector(symbol, name, Role.MEMORY, values);
    }

    Terms other(String symbol, String name, double[] values) {
        return vector(symbol, name, Role.OTHER, values);
    }

    private Terms vector(String symbol, String name, Role role, double[] values) {
        quantities.add(new Quantity(symbol, name, role, values.clone()));
        return this;
    }

    /// What a moving mean was before it took in a share of a new entry; 0 where it kept nothing.
    ///
    /// @param kept share of the old mean
    /// @param power of the gradient that is averaged, 1 or 2
    static double[] meanBefore(double[] mean, double kept, double[] gradient, int power) {
        double[] before = new double[mean.length];
        for (int i = 0; i < before.length; i++) {
            double entry = power == 1 ? gradient[i] : gradient[i] * gradient[i];
            before[i] = kept == 0 ? 0 : (mean[i] - (1 - kept) * entry) / kept;
        }
        return before;
    }

    /// What a velocity was before a step that kept a share of it and added something.
    static double[] velocityBefore(double[] velocity, double kept, double[] added) {
        double[] before = new double[velocity.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = kept == 0 ? 0 : (velocity[i] - added[i]) / kept;
        }
        return before;
    }

    Explanation formulas(String... formulas) {
        quantities.add(new Quantity("Δw", "step", Role.STEP, step));
        return new Explanation(quantities, List.of(formulas));
    }
}
