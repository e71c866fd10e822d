package errorscape.eigen;

/// Settles the sign of directions that are known up to it, so that the same picture comes out again.
public final class Signs {
    private Signs() {}

    /// Turns a vector so that its entry of largest magnitude (the first of several) is positive. Modifies and
    /// returns it.
    public static double[] largestPositive(double[] x) {
        int largest = 0;
        for (int i = 1; i < x.length; i++) {
            if (Math.abs(x[i]) > Math.abs(x[largest])) {
                largest = i;
            }
        }
        if (x[largest] < 0) {
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] == 0 ? 0 : -x[i];
            }
        }
        return x;
    }
}
