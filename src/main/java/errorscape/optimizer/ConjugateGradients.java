package errorscape.optimizer;

import errorscape.math.Vectors;

/// Nonlinear conjugate gradients: `d <- -g + beta * d`, then a search along `d` that satisfies the strong Wolfe
/// conditions. The search first tries the minimum of the parabola along the line, from the exact curvature; so
/// on a quadratic loss of `n` weights `n` steps suffice. Where `d` does not go down it begins anew with `-g`.
public record ConjugateGradients(Formula formula) implements Optimizer {
    /// How `beta` is computed, with the change `y` of the gradient.
    public enum Formula {
        /// `g' g / g0' g0` (Fletcher and Reeves 1964).
        FLETCHER_REEVES,
        /// `max(0, g' y / g0' g0)` (Polak and Ribiere 1969; Powell 1984).
        POLAK_RIBIERE,
        /// `g' y / d' y` (Hestenes and Stiefel 1952).
        HESTENES_STIEFEL,
        /// `g' g / d' y` (Dai and Yuan 1999).
        DAI_YUAN,
        /// `(y - 2 d y' y / d' y)' g / d' y` (Hager and Zhang 2005).
        HAGER_ZHANG
    }

    public static final SettingsType<ConjugateGradients> TYPE = new SettingsType<>(
            "cg",
            "Conjugate gradients",
            "searches along lines that do not undo one another",
            ConjugateGradients.class,
            new Parameter.Choice("formula", "formula", Formula.POLAK_RIBIERE, "how much of the last line is kept"));

    private static final double DECREASE = 1e-4;
    private static final double FLATNESS = 0.1;

    /// A promised decrease below this share of the loss is nothing but rounding.
    private static final double ROUNDING = 0x1p-46;

    /// Over distances below this share of the weights the loss is nothing but rounding: the square root of that
    /// of a double.
    private static final double NEAR = 0x1p-26;

    public ConjugateGradients {
        TYPE.check(formula);
    }

    @Override
    public SettingsType<ConjugateGradients> type() {
        return TYPE;
    }

    @Override
    public boolean searches() {
        return true;
    }

    private double beta(double[] gradient, double[] before, double[] direction) {
        double[] change = Vectors.difference(gradient, before);
        double along = Vectors.dot(direction, change);
        return switch (formula) {
            case FLETCHER_REEVES -> Vectors.dot(gradient, gradient) / Vectors.dot(before, before);
            case POLAK_RIBIERE -> Math.max(0, Vectors.dot(gradient, change) / Vectors.dot(before, before));
            case HESTENES_STIEFEL -> Vectors.dot(gradient, change) / along;
            case DAI_YUAN -> Vectors.dot(gradient, gradient) / along;
            case HAGER_ZHANG ->
                (Vectors.dot(change, gradient)
                                - 2 * Vectors.dot(direction, gradient) * Vectors.dot(change, change) / along)
                        / along;
        };
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] direction = new double[dimension];
        double[] before = new double[dimension];
        double[] product = new double[dimension];
        // The last length, and whether there was a step.
        double[] numbers = {1, 0};
        WolfeSearch wolfe = new WolfeSearch(DECREASE, FLATNESS, dimension);
        return new MemoryStepper(direction, before, numbers) {
            private double lastBeta;
            private double lastLength;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double beta = numbers[1] == 0 ? 0 : beta(gradient, before, direction);
                for (int i = 0; i < dimension; i++) {
                    direction[i] = Double.isFinite(beta) ? beta * direction[i] - gradient[i] : -gradient[i];
                }
                lastBeta = Double.isFinite(beta) ? beta : 0;
                boolean anew = numbers[1] == 0 || beta == 0;
                if (!(Vectors.dot(gradient, direction) < 0)) {
                    steepest(gradient);
                    anew = true;
                }
                lastLength = 0;
                if (Vectors.dot(gradient, direction) == 0) {
                    return loss;
                }
                double length = length(weights, oracle, gradient, loss);
                if (length == 0 && !anew) {
                    steepest(gradient);
                    length = length(weights, oracle, gradient, loss);
                }
                if (length == 0 && !rounding(weights, oracle, gradient, loss)) {
                    throw new StepException(
                            "The search along the line found no lower loss. Choose another start or another"
                                    + " optimizer.");
                }
                lastLength = length;
                System.arraycopy(gradient, 0, before, 0, dimension);
                numbers[0] = length == 0 ? numbers[0] : length;
                numbers[1] = 1;
                for (int i = 0; i < dimension; i++) {
                    weights[i] += length * direction[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] from, double[] to, double[] gradient) {
                Terms terms = new Terms(from, to, gradient).number("t", "length along the line", lastLength);
                if (lastBeta == 0) {
                    return terms.other("d", "direction", direction).formulas("{d} = −{g}", "{Δw} = {t} · {d}");
                }
                double[] added = Vectors.scaled(-1, gradient);
                return terms.number("β", "share of the last direction", lastBeta)
                        .other("d₀", "direction before", Terms.velocityBefore(direction, lastBeta, added))
                        .memory("d", "direction", direction)
                        .formulas("{d} = {β} · {d₀} − {g}", "{Δw} = {t} · {d}");
            }

            private void steepest(double[] gradient) {
                lastBeta = 0;
                for (int i = 0; i < dimension; i++) {
                    direction[i] = -gradient[i];
                }
            }

            private double length(double[] weights, Oracle oracle, double[] gradient, double loss) {
                double slope = Vectors.dot(gradient, direction);
                double first = first(weights, oracle, slope);
                WolfeSearch.Point end = wolfe.search(oracle, weights, direction, first, loss, slope);
                return end.value() < loss ? end.step() : 0;
            }

            // The minimum of the parabola along the line, or else the last length.
            private double first(double[] weights, Oracle oracle, double slope) {
                oracle.hessianVector(weights, direction, product);
                double curvature = Vectors.dot(direction, product);
                double length = -slope / curvature;
                return curvature > 0 && Double.isFinite(length) ? length : numbers[0];
            }

            private boolean rounding(double[] weights, Oracle oracle, double[] gradient, double loss) {
                double slope = Vectors.dot(gradient, direction);
                double first = first(weights, oracle, slope);
                return -slope * first <= ROUNDING * Math.max(Math.abs(loss), Double.MIN_NORMAL)
                        || first * Vectors.norm(direction) <= NEAR * (1 + Vectors.norm(weights));
            }
        };
    }
}
