package errorscape.training;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Where a run can go back to, in bounded memory. Over the whole run one state every `stride` steps is kept;
/// when they take too much every second one is dropped and the stride doubles. Within a stride of the present
/// there are more, up to 64 a stride, so that one step back is cheap once the first was made.
///
/// Going to any step takes at most `stride` steps anew. The stride stays below `2 * steps / (states that fit)`.
final class Checkpoints {
    private static final long FIRST_STRIDE = 64;
    private static final long LEAST_FINE = 8;
    private static final long FINE_A_STRIDE = 64;

    private final long bytes;
    private final NavigableMap<Long, TrainingLoop.Checkpoint> coarse = new TreeMap<>();
    private final NavigableMap<Long, TrainingLoop.Checkpoint> fine = new TreeMap<>();
    private long stride = FIRST_STRIDE;
    private long coarseBytes;

    /// @param bytes of memory for all states, kept where it allows for about a hundred
    Checkpoints(long bytes) {
        this.bytes = bytes;
    }

    /// Whether the state at a step is worth keeping.
    boolean wants(long step) {
        return step % fineStride() == 0 && !fine.containsKey(step) && !coarse.containsKey(step);
    }

    void add(TrainingLoop.Checkpoint state) {
        if (state.step() % stride == 0) {
            coarse.put(state.step(), state);
            coarseBytes += state.bytes();
            while (coarseBytes > bytes / 2 && coarse.size() > 2) {
                thin();
            }
        } else {
            fine.put(state.step(), state);
        }
        fine.headMap(state.step() - stride).clear();
        fine.tailMap(state.step() + stride).clear();
        while (fine.size() > 4 && fine.size() * state.bytes() > bytes / 2) {
            fine.pollFirstEntry();
        }
    }

    private void thin() {
        stride *= 2;
        coarse.keySet().removeIf(step -> step % stride != 0);
        coarseBytes = 0;
        for (TrainingLoop.Checkpoint state : coarse.values()) {
            coarseBytes += state.bytes();
        }
    }

    private long fineStride() {
        return Math.max(LEAST_FINE, stride / FINE_A_STRIDE);
    }

    /// The last state at or before a step; the start has always one.
    TrainingLoop.Checkpoint before(long step) {
        TrainingLoop.Checkpoint near = coarse.floorEntry(step).getValue();
        Map.Entry<Long, TrainingLoop.Checkpoint> nearer = fine.floorEntry(step);
        return nearer != null && nearer.getKey() > near.step() ? nearer.getValue() : near;
    }

    /// Forgets the states behind a step: the run goes another way from there.
    void truncateAfter(long step) {
        coarse.tailMap(step, false).clear();
        fine.tailMap(step, false).clear();
        coarseBytes = 0;
        for (TrainingLoop.Checkpoint state : coarse.values()) {
            coarseBytes += state.bytes();
        }
    }
}
