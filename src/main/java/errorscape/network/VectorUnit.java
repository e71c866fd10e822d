package errorscape.network;

/// Whether this Java virtual machine was started with the Vector API (`--add-modules jdk.incubator.vector`) on a
/// processor where it pays: one whose registers hold eight doubles and are 32. See docs/decisions/0006.
public final class VectorUnit {
    private static final int LANES = 8;
    private static final boolean USABLE = prepared();

    private VectorUnit() {}

    private static boolean prepared() {
        boolean usable =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorLayers.lanes() >= LANES;
        if (usable) {
            VectorBlocks.warm();
            VectorRows.warm();
            VectorTanh.warm();
        }
        return usable;
    }

    /// Whether networks are evaluated by loops written with the Vector API.
    public static boolean usable() {
        return USABLE;
    }
}
