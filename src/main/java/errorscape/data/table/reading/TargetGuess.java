package errorscape.data.table.reading;

import errorscape.data.table.CategoryCount;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.FileKind;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.TargetOffer;
import errorscape.math.Counted;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which column is the target, and what it is.
final class TargetGuess {
    private static final List<String> NAMES =
            List.of("label", "class", "target", "outcome", "survived", "diagnosis", "species", "labels", "classes");

    private static final Set<String> OF_CLASSES =
            Set.of("label", "class", "outcome", "survived", "diagnosis", "species", "labels", "classes", "category");

    /// More different whole numbers are rather numbers.
    private static final int FEW_CLASSES = 10;

    private TargetGuess() {}

    /// The column that is named like one; without a header the only text; else the last. Left-out columns are none,
    /// but for one that has the name of a target.
    static Optional<String> column(List<ColumnPreview> columns, TableFormat format) {
        if (format.kind() == FileKind.LIBSVM) {
            return Optional.of(columns.getFirst().name());
        }
        Optional<String> named = columns.stream()
                .filter(column -> column.kind() != ColumnKind.EMPTY && rank(column) < NAMES.size())
                .min(Comparator.comparingInt(TargetGuess::rank))
                .map(ColumnPreview::name);
        if (named.isPresent()) {
            return named;
        }
        List<ColumnPreview> usable = columns.stream()
                .filter(column -> column.role() != ColumnRole.LEFT_OUT)
                .toList();
        List<ColumnPreview> texts = usable.stream()
                .filter(column -> column.kind() == ColumnKind.CATEGORY)
                .toList();
        if (!Layout.headed(format) && texts.size() == 1) {
            return Optional.of(texts.getFirst().name());
        }
        return usable.isEmpty()
                ? Optional.empty()
                : Optional.of(usable.getLast().name());
    }

    private static int rank(ColumnPreview column) {
        int rank = NAMES.indexOf(column.name().toLowerCase(Locale.ROOT));
        return rank < 0 ? NAMES.size() : rank;
    }

    /// "Classes or numbers?", answered both ways.
    static TargetOffer offer(ColumnPreview column) {
        List<CategoryCount> classes = column.summary().categories().stream()
                .sorted(Comparator.comparing(CategoryCount::name, ClassOrder.BY_NAME))
                .toList();
        if (column.kindIfUsed() == ColumnKind.CATEGORY) {
            return new TargetOffer(
                    column.name(), false, TargetMeaning.CLASSES, "it holds texts", classes, column.summary());
        }
        boolean whole =
                !classes.isEmpty() && classes.stream().allMatch(c -> c.name().matches("-?\\d+"));
        if (column.kindIfUsed() != ColumnKind.NUMBER || !whole || classes.size() < 2) {
            return new TargetOffer(
                    column.name(),
                    false,
                    TargetMeaning.NUMBERS,
                    whole
                            ? "it is constant"
                            : classes.isEmpty() ? "it has many different numbers" : "not all of its numbers are whole",
                    whole ? classes : List.of(),
                    column.summary());
        }
        String count = Counted.of(classes.size(), "different whole number");
        long rows = column.summary().cells() - column.summary().missing();
        boolean two = classes.size() == 2;
        boolean named = OF_CLASSES.contains(column.name().toLowerCase(Locale.ROOT));
        boolean few = classes.size() <= FEW_CLASSES && rows >= 5L * classes.size();
        return new TargetOffer(
                column.name(),
                true,
                two || named || few ? TargetMeaning.CLASSES : TargetMeaning.NUMBERS,
                "it holds " + count
                        + (two ? "" : named ? " and has the name of classes" : few ? ", each many times" : ""),
                classes,
                column.summary());
    }
}
