package errorscape.data;

import java.util.List;

/// A data set as read, before splitting and standardising. Immutable: the arrays must not be changed.
///
/// @param name for people, such as "moons"
/// @param inputNames a name for each input column
/// @param inputs `inputs[feature][sample]`
/// @param targetNames a name for each target column
/// @param targets `targets[k][sample]`: numbers for a regression; for classes one column with the index of the class
/// @param classNames names of the classes in index order; empty for a regression
public record Dataset(
        String name,
        List<String> inputNames,
        double[][] inputs,
        List<String> targetNames,
        double[][] targets,
        List<String> classNames) {
    public Dataset {
        inputNames = List.copyOf(inputNames);
        targetNames = List.copyOf(targetNames);
        classNames = List.copyOf(classNames);
    }

    public boolean classification() {
        return !classNames.isEmpty();
    }

    /// The number of samples.
    public int count() {
        return targets[0].length;
    }
}
