package errorscape.critical;

/// Whether a search that makes the gradient shorter still gets on.
final class Progress {
    /// A gradient this near to the Hessian's kernel is called flat once the search does not get on.
    static final double FLATTISH = 1e-2;

    private static final double FLAT = 1e-4;
    private static final int FEW = 10;
    private static final int MANY = 50;

    private final double[] norms = new double[MANY + 1];
    private int count;

    /// Takes the gradient's norm before a step, successful or not.
    void add(double norm) {
        norms[count++ % norms.length] = norm;
    }

    /// Whether the last steps were in vain: few of them where the gradient is in the Hessian's kernel, many
    /// elsewhere.
    boolean ended(double flatness) {
        return (flatness < FLAT && gained(FEW) < 1e-3) || gained(MANY) < 1e-2;
    }

    /// The relative decrease over a number of steps; 1 before there were so many.
    private double gained(int steps) {
        if (count <= steps) {
            return 1;
        }
        double now = norms[(count - 1) % norms.length];
        double before = norms[(count - 1 - steps) % norms.length];
        return 1 - now / before;
    }
}
