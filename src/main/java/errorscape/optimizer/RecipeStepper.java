package errorscape.optimizer;

import errorscape.math.Vectors;

/// Steps of an optimizer that sees the loss through what stands around it. Gives and returns the gradient and
/// the loss as they are without it.
final class RecipeStepper implements Stepper {
    private final Recipe recipe;
    private final Stepper inner;
    private final RecipeOracle view;
    private final double[] before;
    private long steps;
    private double lastShare;

    RecipeStepper(Recipe recipe, int dimension) {
        this.recipe = recipe;
        inner = recipe.optimizer().stepper(dimension);
        view = new RecipeOracle(recipe.around(), dimension);
        before = new double[dimension];
    }

    @Override
    public double step(double[] weights, Oracle oracle, double[] gradient) {
        double factor = recipe.schedule().factor(steps);
        view.begin(oracle, factor);
        Around around = recipe.around();
        boolean shrinks = around.decoupledDecay() && around.weightDecay() != 0;
        if (shrinks) {
            System.arraycopy(weights, 0, before, 0, before.length);
        }
        inner.step(weights, view, gradient);
        steps++;
        if (shrinks) {
            double share = recipe.learningRate() * factor * around.weightDecay();
            lastShare = share;
            for (int i = 0; i < before.length; i++) {
                weights[i] -= share * before[i];
            }
        }
        return view.first(gradient);
    }

    @Override
    public Explanation explain(double[] from, double[] to, double[] gradient) {
        Around around = recipe.around();
        if (around.equals(Around.NOTHING)) {
            return inner.explain(from, to, gradient);
        }
        double decay = around.decoupledDecay() ? 0 : around.weightDecay();
        double[] inside = to.clone();
        if (around.decoupledDecay()) {
            Vectors.addScaled(lastShare, from, inside);
        }
        return new AroundExplanation(around, decay, lastShare)
                .of(inner.explain(from, inside, view.firstSeen()), from, to, gradient);
    }

    @Override
    public double[] state() {
        double[] memory = inner.state();
        double[] state = new double[memory.length + 1];
        state[0] = steps;
        System.arraycopy(memory, 0, state, 1, memory.length);
        return state;
    }

    @Override
    public void restore(double[] state) {
        restore(state, true);
    }

    /// @param all whether the optimizer's own memory is restored too
    void restore(double[] state, boolean all) {
        steps = (long) state[0];
        if (all) {
            double[] memory = new double[state.length - 1];
            System.arraycopy(state, 1, memory, 0, memory.length);
            inner.restore(memory);
        }
    }
}
