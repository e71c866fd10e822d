package errorscape.data;

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

    /// Prepares a data set.
    ///
    /// @param standardise inputs, and the targets of a regression
    public static PreparedData of(Dataset dataset, Split split, boolean standardise, ClassCoding coding) {
        double[][] targetColumns = coding.columns(dataset);
        Standardisation inputs = standardise
                ? Standardisation.fit(dataset.inputs(), split.training())
                : Standardisation.none(dataset.inputs().length);
        Standardisation targets = standardise && !dataset.classification()
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
}
