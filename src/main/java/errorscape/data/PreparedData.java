package errorscape.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A data set made ready for a loss: split, standardised by its training part, classes as numbers.
///
/// @param dataset as read
/// @param split which samples are in which part, in the order of the data set
/// @param coding how classes became numbers
/// @param inputs what was done to the inputs
/// @param targets what was done to the targets; nothing for classes
/// @param training the samples that train
/// @param validation the others, if there are any
public record PreparedData(
        Dataset dataset,
        Split split,
        ClassCoding coding,
        Standardisation inputs,
        Standardisation targets,
        Samples training,
        Optional<Samples> validation) {
    private static final double LARGEST = 1e300;
    private static final double SMALLEST_SPREAD = 1e-300;

    /// Prepares a data set.
    ///
    /// @param standardise inputs, and the targets of a regression
    /// @throws DataException if a column is too large or too narrow to be standardised
    public static PreparedData of(Dataset dataset, Split split, boolean standardise, ClassCoding coding) {
        return of(dataset, split, standardise, standardise, coding);
    }

    /// Prepares a data set whose inputs and targets are standardised or not, each for itself.
    ///
    /// @param standardiseTargets those of a regression
    /// @throws DataException if a column is too large or too narrow to be standardised
    public static PreparedData of(
            Dataset dataset, Split split, boolean standardiseInputs, boolean standardiseTargets, ClassCoding coding) {
        double[][] targetColumns = coding.columns(dataset);
        boolean scaledTargets = standardiseTargets && !dataset.classification();
        if (standardiseInputs) {
            checkSpread(dataset.inputNames(), dataset.inputs(), dataset.name());
        }
        if (scaledTargets) {
            checkSpread(dataset.targetNames(), targetColumns, dataset.name());
        }
        Standardisation inputs = standardiseInputs
                ? Standardisation.fit(dataset.inputs(), split.training())
                : Standardisation.none(dataset.inputs().length);
        Standardisation targets = scaledTargets
                ? Standardisation.fit(targetColumns, split.training())
                : Standardisation.none(targetColumns.length);
        Samples all = new Samples(inputs.apply(dataset.inputs()), targets.apply(targetColumns));
        return new PreparedData(
                dataset,
                split,
                coding,
                inputs,
                targets,
                all.rows(split.training()),
                split.validation().length == 0 ? Optional.empty() : Optional.of(all.rows(split.validation())));
    }

    /// A mean is subtracted and the rest divided by its spread; neither may overflow or vanish.
    private static void checkSpread(List<String> names, double[][] columns, String dataset) {
        for (int j = 0; j < columns.length; j++) {
            double low = Arrays.stream(columns[j]).min().orElse(0);
            double high = Arrays.stream(columns[j]).max().orElse(0);
            double largest = Math.max(Math.abs(low), Math.abs(high));
            if (largest > LARGEST || (low < high && high - low < SMALLEST_SPREAD)) {
                throw new DataException(dataset + ", column \"" + names.get(j) + "\": its values, from " + low + " to "
                        + high + ", cannot be standardised: no number may be beyond " + LARGEST
                        + ", nor all of them within " + SMALLEST_SPREAD
                        + "; give them in another unit, or do not standardise");
            }
        }
    }
}
