package errorscape.data.table.reading;

import java.util.Comparator;
import java.util.List;

/// The order of classes, which does not depend on the order of the rows.
final class ClassOrder {
    /// Numbers by size, before texts by their letters.
    static final Comparator<String> BY_NAME =
            Comparator.<String>comparingDouble(ClassOrder::size).thenComparing(Comparator.naturalOrder());

    private ClassOrder() {}

    private static double size(String name) {
        try {
            return name.isEmpty() || Character.isLetter(name.charAt(name.length() - 1))
                    ? Double.POSITIVE_INFINITY
                    : Double.parseDouble(name);
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    static List<String> sorted(List<String> names) {
        return names.stream().sorted(BY_NAME).toList();
    }
}
