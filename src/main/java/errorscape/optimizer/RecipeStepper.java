package errorscape.optimizer;

import errorscape.math.Vectors;
import java.util.Arrays;
import java.util.Optional;

/// Steps of an optimizer that sees the loss through what stands around it. Gives and returns the gradient and
/// the loss as they are without it.
final class RecipeStepper implements Stepper {
    private final Recipe recipe;
    private final Stepper inner;
    private final RecipeOracle view;
    private final double[] before;
    private final Lookahead lookahead;
    private final WeightAverage average;
    /// What the optimizer remembers before its first step.
    private final double[] unbegun;
    /// Numbers of the state before the others: the steps and what the schedule has seen. Lookahead's memory follows,
    /// that of the averaged weights, and last the optimizer's own.
    private static final int OWN = 5;

    private long steps;
    private OnPlateau.Seen seen = OnPlateau.Seen.NOTHING;
    private double lastShare;

    RecipeStepper(Recipe recipe, int dimension) {
        this.recipe = recipe;
        inner = recipe.optimizer().stepper(dimension);
        view = new RecipeOracle(recipe.around(), dimension);
        before = new double[dimension];
        lookahead = new Lookahead(recipe.around(), dimension);
        average = new WeightAverage(recipe.around(), dimension);
        unbegun = inner.state();
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
        lookahead.before(weights);
        inner.step(weights, view, gradient);
        steps++;
        if (shrinks) {
            double share = recipe.learningRate() * factor * around.weightDecay();
            lastShare = share;
            for (int i = 0; i < before.length; i++) {
                weights[i] -= share * before[i];
            }
        }
        if (lookahead.after(weights) && recipe.optimizer().searches()) {
            // What these remember is of places that the run is not at any more.
            inner.restore(unbegun);
        }
        average.after(weights, steps);
        double loss = view.first(gradient);
        if (warm && recipe.schedule().course() instanceof OnPlateau course) {
            seen = course.after(seen, loss, recipe.learningRate());
        }
        return loss;
    }

    @Override
    public Optional<AveragedWeights> averaged(double[] weights) {
        double[] mean = average.mean();
        if (mean.length > 0) {
            return Optional.of(new AveragedWeights(average.name(), mean));
        }
        if (recipe.around().average() != Around.Average.NONE) {
            return Optional.empty();
        }
        double[] slow = lookahead.slow();
        return slow.length > 0 ? Optional.of(new AveragedWeights("slow weights", slow)) : inner.averaged(weights);
    }

    @Override
    public Explanation explain(double[] from, double[] to, double[] gradient) {
        Around around = recipe.around();
        double[] fast = lookahead.lastWasSlow() ? lookahead.fast() : to;
        Explanation step = explainFast(around, from, fast, gradient);
        return lookahead.lastWasSlow() ? LookaheadExplanation.of(step, lookahead, from, to) : step;
    }

    /// Without Lookahead's part in it.
    private Explanation explainFast(Around around, double[] from, double[] to, double[] gradient) {
        if (around.weightDecay() == 0 && around.clipNorm() == 0 && around.clipValue() == 0) {
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
        double[] own = {steps, seen.best(), seen.waited(), seen.cooling(), seen.factor()};
        double[][] parts = {own, lookahead.memory(), average.memory(), inner.state()};
        double[] state =
                new double[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, state, at, part.length);
            at += part.length;
        }
        return state;
    }

    @Override
    public void restore(double[] state) {
        restore(state, recipe, true);
    }

    /// @param former the recipe whose stepper gave the state
    /// @param all whether the optimizer's own memory is restored too
    void restore(double[] state, Recipe former, boolean all) {
        steps = (long) state[0];
        seen = recipe.schedule().course() instanceof OnPlateau
                ? new OnPlateau.Seen(state[1], state[2], state[3], state[4])
                : OnPlateau.Seen.NOTHING;
        int at = OWN;
        int ahead = former.around().lookahead() > 0 ? before.length + 1 : 0;
        copy(state, at, ahead, lookahead.memory());
        at += ahead;
        int mean = former.around().average() == Around.Average.NONE ? 0 : before.length + 1;
        if (former.around().average() == recipe.around().average()) {
            copy(state, at, mean, average.memory());
        }
        at += mean;
        if (all) {
            inner.restore(Arrays.copyOfRange(state, at, state.length));
        }
    }

    private static void copy(double[] state, int from, int length, double[] memory) {
        if (length == memory.length) {
            System.arraycopy(state, from, memory, 0, length);
        }
    }
}
