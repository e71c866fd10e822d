package errorscape.data.table.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names for all columns of a table, no two alike.
final class ColumnNames {
    private ColumnNames() {}

    /// The names in a header: without blanks and a comment sign before them, "column 3" for one without, "x (2)" for
    /// the second of a name. A header one cell short names all but the first column, as R writes it.
    ///
    /// @param header cells of the header
    /// @param cells of the first row below it; 0 if there is none
    static List<String> of(List<String> header, int cells) {
        List<String> names = new ArrayList<>(header);
        if (names.size() == cells + 1 && names.getFirst().equals("#")) {
            names.removeFirst();
        } else if (names.size() == cells - 1) {
            names.addFirst("");
        }
        if (!names.isEmpty()
                && names.getFirst().startsWith("#")
                && names.getFirst().length() > 1) {
            names.set(0, names.getFirst().substring(1));
        }
        return distinct(names);
    }

    /// Names for columns without a header: x1, x2 and so on.
    static List<String> made(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add("x" + i);
        }
        return names;
    }

    private static List<String> distinct(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : cells) {
            String stripped = cell.strip().replaceAll("\\s+", " ");
            String name = stripped.isEmpty() ? "column " + (names.size() + 1) : stripped;
            String free = name;
            for (int k = 2; !taken.add(free); k++) {
                free = name + " (" + k + ")";
            }
            names.add(free);
        }
        return names;
    }
}
