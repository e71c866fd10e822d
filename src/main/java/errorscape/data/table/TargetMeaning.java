package errorscape.data.table;

/// What the numbers of a target are.
public enum TargetMeaning {
    /// Names of classes, which happen to be numbers.
    CLASSES,
    /// Values, for a regression.
    NUMBERS
}
