package errorscape.optimizer;

/// A stepper that remembers some arrays.
abstract class MemoryStepper implements Stepper {
    private final double[][] memory;

    /// @param memory all that it remembers between steps
    MemoryStepper(double[]... memory) {
        this.memory = memory;
    }

    @Override
    public final double[] state() {
        int length = 0;
        for (double[] part : memory) {
            length += part.length;
        }
        double[] state = new double[length];
        int at = 0;
        for (double[] part : memory) {
            System.arraycopy(part, 0, state, at, part.length);
            at += part.length;
        }
        return state;
    }

    @Override
    public final void restore(double[] state) {
        int at = 0;
        for (double[] part : memory) {
            System.arraycopy(state, at, part, 0, part.length);
            at += part.length;
        }
    }
}
