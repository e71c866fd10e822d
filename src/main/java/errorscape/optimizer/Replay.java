package errorscape.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps of a library's optimizer that cannot be interrupted: it is run from the same start for 1, 2, 4, 8, ...
/// iterations, and what it went through is shown one by one. It repeats itself bit for bit; so the start and
/// the number of steps are all that has to be remembered. At its end the weights stay where they are.
abstract class Replay implements Stepper {
    /// In place of values that are not finite, which confuse libraries.
    private static final double WORST = 1e100;

    private double @Nullable [] start;
    private long done;
    private boolean ended;
    private List<double[]> iterates = new ArrayList<>();

    /// Runs the optimizer from its beginning.
    ///
    /// @param from where it starts; not to be modified
    /// @param most ends after so many iterations, or soon after
    /// @return the weights after each iteration; fewer than `most` if it ended by itself
    /// @throws StepException if it cannot run
    abstract List<double[]> run(Oracle oracle, double[] from, int most);

    /// What the weights are after a step, for people.
    abstract String rule();

    /// A value that libraries can compare.
    static double finite(double value) {
        return value < WORST ? value : WORST;
    }

    /// Thrown through a library when it has made enough iterations.
    static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    @Override
    public final double step(double[] weights, Oracle oracle, double[] gradient) {
        double loss = oracle.gradient(weights, gradient);
        double[] from = start;
        if (from == null) {
            from = weights.clone();
            start = from;
        }
        if (done >= iterates.size() && !ended) {
            int most = 1;
            while (most <= done) {
                most = Math.multiplyExact(2, most);
            }
            iterates = run(oracle, from, most);
            ended = iterates.size() < most;
        }
        if (done < iterates.size()) {
            System.arraycopy(iterates.get((int) done), 0, weights, 0, weights.length);
        }
        done++;
        return loss;
    }

    @Override
    public final Explanation explain(double[] before, double[] after, double[] gradient) {
        return new Terms(before, after, gradient)
                .other("w₀", "weight before", before)
                .other("w", "weight after", after)
                .formulas(rule(), "{Δw} = {w} − {w₀}");
    }

    @Override
    public final double[] state() {
        double[] from = start;
        if (from == null) {
            return new double[0];
        }
        double[] state = Arrays.copyOf(from, from.length + 1);
        state[from.length] = done;
        return state;
    }

    @Override
    public final void restore(double[] state) {
        double[] from = state.length == 0 ? null : Arrays.copyOf(state, state.length - 1);
        if (!Arrays.equals(from, start)) {
            iterates = new ArrayList<>();
            ended = false;
        }
        start = from;
        done = state.length == 0 ? 0 : (long) state[state.length - 1];
    }
}
