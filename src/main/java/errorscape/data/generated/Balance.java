package errorscape.data.generated;

import errorscape.data.Dataset;

/// How many samples of two classes there are.
final class Balance {
    private Balance() {}

    /// Samples of class 1; of each class at least one where there are two samples.
    static int ones(GeneratedSet set) {
        int samples = set.whole("samples");
        double share = set.value("balance");
        if (share == 0.5) {
            return samples / 2;
        }
        return Math.clamp((int) Math.rint(share * samples), Math.min(1, samples - 1), Math.max(1, samples - 1));
    }

    /// Some of the samples.
    static Dataset rows(Dataset all, int[] rows) {
        return new Dataset(
                all.name(),
                all.inputNames(),
                rows(all.inputs(), rows),
                all.targetNames(),
                rows(all.targets(), rows),
                all.classNames());
    }

    private static double[][] rows(double[][] columns, int[] rows) {
        double[][] some = new double[columns.length][rows.length];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < rows.length; i++) {
                some[k][i] = columns[k][rows[i]];
            }
        }
        return some;
    }
}
