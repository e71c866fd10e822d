package errorscape.data.table.reading;

import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.cells.TruthValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Makes samples of the values of a table: fills gaps, turns categories into one-hot inputs or classes.
final class SampleMaker {
    private static final int MOST_INPUTS = 10_000;

    private final String file;
    private final String title;
    private final TableChoice choice;
    private final TableScan scan;
    private final int[] order;
    private final Map<String, Long> filled = new LinkedHashMap<>();
    private final List<String> inputNames = new ArrayList<>();
    private final List<double[]> inputs = new ArrayList<>();

    SampleMaker(String file, String title, TableChoice choice, TableScan scan) {
        this.file = file;
        this.title = title;
        this.choice = choice;
        this.scan = scan;
        order = scan.places().inOrder() ? new int[0] : scan.places().order();
    }

    /// How many gaps were filled, by column.
    Map<String, Long> filled() {
        return filled;
    }

    /// @throws DataException if there are no samples, or a target is not what it was chosen to be
    Dataset make() {
        List<ColumnChoice> wanted = new ArrayList<>(choice.of(ColumnRole.INPUT));
        int targets = choice.of(ColumnRole.TARGET).size();
        wanted.addAll(choice.of(ColumnRole.TARGET));
        List<double[]> targetColumns = new ArrayList<>();
        List<String> classes = List.of();
        for (int k = 0; k < wanted.size(); k++) {
            double[] values = scan.give(k, order);
            ColumnChoice column = wanted.get(k);
            Tape tape = scan.used().get(k);
            if (column.role() == ColumnRole.INPUT) {
                input(column, values, tape);
            } else if (column.kind() == ColumnKind.CATEGORY
                    || (targets == 1 && choice.target() == TargetMeaning.CLASSES)) {
                if (targets > 1) {
                    throw DataException.at(
                            file,
                            0,
                            column.name(),
                            "of several target columns each must hold numbers; classes need one column");
                }
                classes = tape instanceof CategoryTape texts ? classes(texts, values) : classes(column.name(), values);
                targetColumns.add(values);
            } else {
                targetColumns.add(values);
            }
        }
        return new Dataset(
                title,
                inputNames,
                inputs.toArray(double[][]::new),
                choice.names(ColumnRole.TARGET),
                targetColumns.toArray(double[][]::new),
                classes);
    }

    private void input(ColumnChoice column, double[] values, Tape tape) {
        if (!(tape instanceof CategoryTape texts)) {
            fillWithMean(column.name(), values);
            add(column.name(), values);
            return;
        }
        List<String> names = recode(texts, values);
        fillWithMostFrequent(column.name(), values, names.size());
        if (TruthValue.pair(names).isPresent()) {
            // In each pair no comes before yes in the alphabet too: it is 0.
            add(column.name(), values);
            return;
        }
        for (int category = 0; category < names.size(); category++) {
            double[] one = new double[values.length];
            for (int i = 0; i < one.length; i++) {
                one[i] = values[i] == category ? 1 : 0;
            }
            add(column.name() + "=" + names.get(category), one);
        }
    }

    private void add(String name, double[] values) {
        if (inputs.size() == MOST_INPUTS) {
            throw new DataException(file + ": more than 10,000 inputs are too many; leave columns out");
        }
        inputNames.add(name);
        inputs.add(values);
    }

    private void fillWithMean(String name, double[] values) {
        int known = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        if (known == values.length) {
            return;
        }
        if (known == 0) {
            throw DataException.at(file, 0, name, "there is nothing in it to fill the gaps with; leave the column out");
        }
        double mean = 0;
        for (double value : values) {
            // Divided first: a sum of huge values would overflow.
            mean += Double.isNaN(value) ? 0 : value / known;
        }
        fill(name, values, mean);
    }

    private void fillWithMostFrequent(String name, double[] values, int categories) {
        int[] counts = new int[categories];
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                counts[(int) value]++;
                known++;
            }
        }
        if (known == values.length) {
            return;
        }
        if (known == 0) {
            throw DataException.at(file, 0, name, "there is nothing in it to fill the gaps with; leave the column out");
        }
        int most = 0;
        for (int c = 1; c < categories; c++) {
            most = counts[c] > counts[most] ? c : most;
        }
        fill(name, values, most);
    }

    private void fill(String name, double[] values, double with) {
        long count = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                values[i] = with;
                count++;
            }
        }
        filled.put(name, count);
    }

    /// From codes in the order of the file to places in the order of the names, of those that are used.
    ///
    /// @param values is changed
    /// @return the names in their order
    private static List<String> recode(CategoryTape texts, double[] values) {
        List<String> names = texts.names();
        SortedSet<String> usedNames = new TreeSet<>(ClassOrder.BY_NAME);
        boolean[] seen = new boolean[names.size()];
        for (double value : values) {
            if (!Double.isNaN(value)) {
                seen[(int) value] = true;
            }
        }
        for (int code = 0; code < seen.length; code++) {
            if (seen[code]) {
                usedNames.add(names.get(code));
            }
        }
        List<String> ordered = List.copyOf(usedNames);
        int[] place = new int[names.size()];
        for (int code = 0; code < place.length; code++) {
            place[code] = ordered.indexOf(names.get(code));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? values[i] : place[(int) values[i]];
        }
        return ordered;
    }

    private List<String> classes(CategoryTape texts, double[] values) {
        return several(texts.name(), recode(texts, values));
    }

    /// Numbers as classes, in their order.
    ///
    /// @param values is changed into indices of classes
    private List<String> classes(String column, double[] values) {
        SortedSet<Double> distinct = new TreeSet<>();
        for (double value : values) {
            distinct.add(value);
            if (distinct.size() > TableScan.MOST_CATEGORIES) {
                throw DataException.at(
                        file,
                        0,
                        column,
                        "more than " + TableScan.MOST_CATEGORIES
                                + " different numbers are too many for classes; take them as numbers");
            }
        }
        double[] sorted = distinct.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.binarySearch(sorted, values[i]);
        }
        return several(column, Arrays.stream(sorted).mapToObj(Summaries::name).toList());
    }

    private List<String> several(String column, List<String> names) {
        if (names.size() < 2) {
            throw DataException.at(
                    file,
                    0,
                    column,
                    "all rows are of one class, \"" + String.join("", names) + "\"; there must be two or more");
        }
        return names;
    }
}
