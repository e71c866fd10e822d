package errorscape.optimizer;

import java.util.Arrays;

/// Lookahead (Zhang, Lucas, Hinton and Ba 2019, algorithm 1): an optimizer makes `k` fast steps from the slow weights
/// `φ`; then `φ <- φ + α (θ - φ)`, and it goes on from there. What it remembers stays, which is what the paper does.
final class Lookahead {
    private final long every;
    private final double share;
    /// Fast steps since the last slow one, or -1 before the first; then the slow weights.
    private final double[] memory;

    private final double[] slowBefore;
    private final double[] fast;
    private boolean lastWasSlow;

    Lookahead(Around around, int dimension) {
        every = around.lookahead();
        share = around.lookaheadShare();
        memory = new double[every == 0 ? 0 : dimension + 1];
        slowBefore = new double[memory.length == 0 ? 0 : dimension];
        fast = new double[slowBefore.length];
        if (every > 0) {
            memory[0] = -1;
        }
    }

    boolean works() {
        return every > 0;
    }

    /// Before a fast step. The first one begins at the slow weights.
    void before(double[] weights) {
        if (every > 0 && memory[0] < 0) {
            memory[0] = 0;
            System.arraycopy(weights, 0, memory, 1, weights.length);
        }
    }

    /// After a fast step.
    ///
    /// @param weights go back part of the way where the slow weights' turn has come
    /// @return whether they did
    boolean after(double[] weights) {
        lastWasSlow = false;
        if (every == 0 || ++memory[0] < every) {
            return false;
        }
        memory[0] = 0;
        lastWasSlow = true;
        System.arraycopy(memory, 1, slowBefore, 0, slowBefore.length);
        System.arraycopy(weights, 0, fast, 0, fast.length);
        for (int i = 0; i < weights.length; i++) {
            memory[i + 1] += share * (weights[i] - memory[i + 1]);
            weights[i] = memory[i + 1];
        }
        return true;
    }

    /// The slow weights; a copy, empty before the first step.
    double[] slow() {
        return every == 0 || memory[0] < 0 ? new double[0] : Arrays.copyOfRange(memory, 1, memory.length);
    }

    /// Whether the step just made was a slow one.
    boolean lastWasSlow() {
        return lastWasSlow;
    }

    /// Where the fast steps ended before the last slow one. Not to be modified.
    double[] fast() {
        return fast;
    }

    /// The slow weights before the last slow step. Not to be modified.
    double[] slowBefore() {
        return slowBefore;
    }

    double share() {
        return share;
    }

    double[] memory() {
        return memory;
    }
}
