package errorscape.data.table;

import java.util.List;

/// "Classes or numbers?", answered both ways.
///
/// @param column name of the target
/// @param asked whether it can be both, so that a person has to say
/// @param suggestion what it rather is
/// @param reason why, for people
/// @param classes how many rows each class would have, in order of the classes; empty if there are too many for classes
/// @param numbers what they are as numbers
public record TargetOffer(
        String column,
        boolean asked,
        TargetMeaning suggestion,
        String reason,
        List<CategoryCount> classes,
        ColumnSummary numbers) {
    public TargetOffer {
        classes = List.copyOf(classes);
    }
}
