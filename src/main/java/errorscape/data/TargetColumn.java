package errorscape.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// A target column while it is read. Its first value decides what it is: a text makes it a class column, a number a
/// column of numbers. Whole numbers in a column named "class" or "label" are classes too. So a slip of the pen in a
/// column of numbers is found, and not taken for one more class.
final class TargetColumn {
    private final String file;
    private final String name;
    private final boolean alone;
    private final CsvLimits limits;
    /// The numbers, or for texts the places of their names in the order of appearance.
    private final NumberColumn values = new NumberColumn();

    private final Map<String, Integer> texts = new HashMap<>();

    /// @param alone whether it is the only target column: one of several must hold numbers
    TargetColumn(String file, String name, boolean alone, CsvLimits limits) {
        this.file = file;
        this.name = name;
        this.alone = alone;
        this.limits = limits;
    }

    void add(CsvCell cell) {
        cell.requireText();
        if (values.size() == 0 ? !alone || cell.looksNumeric() : texts.isEmpty()) {
            values.add(number(cell));
            return;
        }
        Integer code = texts.putIfAbsent(cell.text(), texts.size());
        if (texts.size() > limits.classes()) {
            throw cell.problem(tooMany("different texts"));
        }
        values.add(code == null ? texts.size() - 1 : code);
    }

    private double number(CsvCell cell) {
        if (cell.looksNumeric()) {
            return cell.number();
        }
        if (!alone) {
            throw cell.problem("\"" + cell.text() + "\" is not a number; of several target columns each must hold "
                    + "numbers, classes need one column");
        }
        throw cell.problem("\"" + cell.text() + "\" is not a number, but the values above it are; if these are names "
                + "of classes, put a text into the first row as well");
    }

    /// Names of the classes in the order of their indices, sorted; empty for a column of numbers.
    List<String> classNames() {
        List<String> names;
        if (!texts.isEmpty()) {
            names = new ArrayList<>(new TreeSet<>(texts.keySet()));
        } else if (alone && namedAsClass() && wholeNumbers()) {
            names = distinctNumbers().stream()
                    .map(v -> Long.toString(v.longValue()))
                    .toList();
        } else {
            return List.of();
        }
        if (names.size() < 2) {
            throw DataException.at(
                    file,
                    0,
                    name,
                    "all rows are of one class, \"" + names.getFirst() + "\"; there must be two or more");
        }
        return names;
    }

    /// The numbers, or the index of each row's class.
    double[] result(List<String> classNames) {
        double[] result = values.toArray();
        if (classNames.isEmpty()) {
            return result;
        }
        Map<Double, Integer> indexOf = new HashMap<>();
        if (texts.isEmpty()) {
            for (int i = 0; i < classNames.size(); i++) {
                indexOf.put((double) Long.parseLong(classNames.get(i)), i);
            }
        } else {
            texts.forEach((text, code) -> indexOf.put((double) code, classNames.indexOf(text)));
        }
        for (int i = 0; i < result.length; i++) {
            // Adding zero makes 0 of -0, which is another key.
            result[i] = indexOf.getOrDefault(result[i] + 0.0, 0);
        }
        return result;
    }

    private boolean namedAsClass() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("class") || lower.equals("label");
    }

    private boolean wholeNumbers() {
        for (int i = 0; i < values.size(); i++) {
            double v = values.get(i);
            if (v != Math.rint(v) || Math.abs(v) > 1e15) {
                return false;
            }
        }
        return true;
    }

    private SortedSet<Double> distinctNumbers() {
        SortedSet<Double> distinct = new TreeSet<>();
        for (int i = 0; i < values.size(); i++) {
            distinct.add(values.get(i) + 0.0);
            if (distinct.size() > limits.classes()) {
                throw DataException.at(file, 0, name, tooMany("different numbers"));
            }
        }
        return distinct;
    }

    private String tooMany(String what) {
        return "more than " + limits.classes() + " " + what + " are too many for classes; choose another target column"
                + (texts.isEmpty() ? ", or another name than \"class\" or \"label\" for a regression" : "");
    }
}
