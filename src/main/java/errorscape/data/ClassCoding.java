package errorscape.data;

/// How the class of a sample becomes numbers.
public enum ClassCoding {
    /// One column with 0 or 1: two classes only.
    ZERO_ONE,
    /// One column a class, with a single 1.
    ONE_HOT;

    /// Zero or one for two classes, one-hot for more.
    public static ClassCoding usual(Dataset dataset) {
        return dataset.classNames().size() == 2 ? ZERO_ONE : ONE_HOT;
    }

    /// The target columns of a data set: of a regression as they are.
    public double[][] columns(Dataset dataset) {
        int classes = dataset.classNames().size();
        if (classes == 0) {
            return dataset.targets();
        }
        double[] index = dataset.targets()[0];
        if (this == ZERO_ONE) {
            if (classes != 2) {
                throw new IllegalArgumentException("one column of 0 and 1 is for two classes, not " + classes);
            }
            return new double[][] {index};
        }
        double[][] columns = new double[classes][index.length];
        for (int i = 0; i < index.length; i++) {
            columns[(int) index[i]][i] = 1;
        }
        return columns;
    }
}
