package errorscape.optimizer;

import errorscape.math.Vectors;

/// Steps of an optimizer that sees the loss through what stands around it. Gives and returns the gradient and
/// the loss as they are without it.
final class RecipeStepper implements Stepper {
    private final Recipe recipe;
    private final Stepper inner;
    private final RecipeOracle view;
    private final double[] before;
    /// Numbers of the state before the optimizer's own: the steps and what the schedule has seen.
    private static final int OWN = 5;

    private long steps;
    private OnPlateau.Seen seen = OnPlateau.Seen.NOTHING;
    private double lastShare;

    RecipeStepper(Recipe recipe, int dimension) {
        this.recipe = recipe;
        inner = recipe.optimizer().stepper(dimension);
        view = new RecipeOracle(recipe.around(), dimension);
        before = new double[dimension];
    }

    @Override
    public double step(double[] weights, Oracle oracle, double[] gradient) {
        boolean warm = steps >= recipe.schedule().warmup();
        boolean looks = warm && recipe.schedule().course() instanceof OnPlateau;
        double factor = looks ? seen.factor() : recipe.schedule().factor(steps);
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
        double loss = view.first(gradient);
        if (warm && recipe.schedule().course() instanceof OnPlateau course) {
            seen = course.after(seen, loss, recipe.learningRate());
        }
        return loss;
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
        double[] state = new double[memory.length + OWN];
        state[0] = steps;
        state[1] = seen.best();
        state[2] = seen.waited();
        state[3] = seen.cooling();
        state[4] = seen.factor();
        System.arraycopy(memory, 0, state, OWN, memory.length);
        return state;
    }

    @Override
    public void restore(double[] state) {
        restore(state, true);
    }

    /// @param all whether the optimizer's own memory is restored too
    void restore(double[] state, boolean all) {
        steps = (long) state[0];
        seen = recipe.schedule().course() instanceof OnPlateau
                ? new OnPlateau.Seen(state[1], state[2], state[3], state[4])
                : OnPlateau.Seen.NOTHING;
        if (all) {
            double[] memory = new double[state.length - OWN];
            System.arraycopy(state, OWN, memory, 0, memory.length);
            inner.restore(memory);
        }
    }
}
