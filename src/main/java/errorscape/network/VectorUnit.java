package errorscape.network;

import com.sun.management.ThreadMXBean;
import errorscape.math.Fma;
import java.lang.management.ManagementFactory;

/// Whether this Java virtual machine was started with the Vector API (`--add-modules jdk.incubator.vector`) on a
/// processor where it pays: one with fused multiply-add whose registers hold eight doubles and are 32. See
/// docs/decisions/0006.
public final class VectorUnit {
    private static final int LANES = 8;

    private static final int CALLS = 1000;

    /// Rounds of calls after which the loops are taken as they are.
    private static final int PATIENCE = 50;

    /// Bytes that a round of calls may take: more than its scratch space, less than vectors as objects.
    private static final long ROOM = 200_000;

    private static final boolean USABLE = prepared();

    private VectorUnit() {}

    private static boolean prepared() {
        boolean usable = Fma.HARDWARE
                && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                && VectorLayers.lanes() == LANES;
        if (usable) {
            compile();
        }
        return usable;
    }

    /// Calls the loops until they are compiled, which takes about a second: until then their vectors are objects, and
    /// slow ones.
    private static void compile() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long taken = Long.MAX_VALUE;
        for (int k = 0; taken > ROOM && k < PATIENCE; k++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            VectorBlocks.call(CALLS);
            VectorRows.call(CALLS);
            VectorFew.call(CALLS);
            VectorFours.call(CALLS);
            VectorSums.call(CALLS);
            VectorTanh.call(CALLS);
            VectorExp.call(CALLS);
            VectorSoftmax.call(CALLS);
            VectorTranspose.call(CALLS);
            taken = threads.getCurrentThreadAllocatedBytes() - before;
        }
    }

    /// Whether networks are evaluated by loops written with the Vector API.
    public static boolean usable() {
        return USABLE;
    }
}
