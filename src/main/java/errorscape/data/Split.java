package errorscape.data;

import errorscape.math.RandomStream;
import java.util.Arrays;

/// Which samples train and which validate. Immutable: the arrays must not be changed.
///
/// @param training indices of samples, ascending, never empty
/// @param validation indices of the others, ascending; empty if nothing is kept for validation
public record Split(int[] training, int[] validation) {
    /// Splits at random, the same for the same seed. Classes keep their proportions: each gives its own share to
    /// validation, rounded to whole samples, but never its last sample. A regression is treated as one class.
    ///
    /// @param share of the samples kept for validation, from 0 to below 1
    public static Split of(Dataset dataset, double share, long seed) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("the validation share must be from 0 to below 1, not " + share);
        }
        RandomStream random = new RandomStream(seed, "split");
        boolean[] validates = new boolean[dataset.count()];
        int total = 0;
        for (int[] group : groups(dataset)) {
            random.shuffle(group);
            int kept = Math.min((int) Math.rint(share * group.length), group.length - 1);
            for (int i = 0; i < kept; i++) {
                validates[group[i]] = true;
            }
            total += Math.max(kept, 0);
        }
        int[] training = new int[validates.length - total];
        int[] validation = new int[total];
        int t = 0;
        int v = 0;
        for (int i = 0; i < validates.length; i++) {
            if (validates[i]) {
                validation[v++] = i;
            } else {
                training[t++] = i;
            }
        }
        return new Split(training, validation);
    }

    /// The samples of each class.
    private static int[][] groups(Dataset dataset) {
        int[][] groups = new int[Math.max(1, dataset.classNames().size())][dataset.count()];
        int[] sizes = new int[groups.length];
        for (int i = 0; i < dataset.count(); i++) {
            int group = dataset.classification() ? (int) dataset.targets()[0][i] : 0;
            groups[group][sizes[group]++] = i;
        }
        Arrays.setAll(groups, g -> Arrays.copyOf(groups[g], sizes[g]));
        return groups;
    }
}
