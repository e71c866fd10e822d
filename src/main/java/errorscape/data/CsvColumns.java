package errorscape.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which columns of a CSV file are read.
///
/// @param inputs names of the input columns, in the order of the network's inputs; empty: all that are not targets
/// @param targets names of the target columns; empty: the last column
public record CsvColumns(List<String> inputs, List<String> targets) {
    /// The last column is the target, all others are inputs.
    public static final CsvColumns LAST_IS_TARGET = new CsvColumns(List.of(), List.of());

    public CsvColumns {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
    }

    /// Where the chosen columns are in a header: the inputs first, then the targets.
    record Places(int[] inputs, int[] targets) {}

    /// Finds the columns.
    ///
    /// @throws DataException if a column is missing, chosen twice, or nothing is left for the inputs
    Places places(String file, List<String> header) {
        List<Integer> targetPlaces = new ArrayList<>();
        if (targets.isEmpty()) {
            targetPlaces.add(header.size() - 1);
        }
        Set<Integer> taken = new HashSet<>(targetPlaces);
        for (String target : targets) {
            targetPlaces.add(take(file, header, target, taken));
        }
        List<Integer> inputPlaces = new ArrayList<>();
        for (String input : inputs) {
            inputPlaces.add(take(file, header, input, taken));
        }
        for (int i = 0; inputs.isEmpty() && i < header.size(); i++) {
            if (!taken.contains(i)) {
                inputPlaces.add(i);
            }
        }
        if (inputPlaces.isEmpty()) {
            throw DataException.at(
                    file, 1, null, "no column is left for the inputs; the columns are " + quoted(header));
        }
        return new Places(ints(inputPlaces), ints(targetPlaces));
    }

    private static int take(String file, List<String> header, String name, Set<Integer> taken) {
        int place = header.indexOf(name);
        if (place < 0) {
            throw DataException.at(
                    file, 1, null, "there is no column \"" + name + "\"; the columns are " + quoted(header));
        }
        if (!taken.add(place)) {
            throw DataException.at(file, 1, name, "the column is chosen twice as an input or target");
        }
        return place;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String quoted(List<String> names) {
        int shown = Math.min(names.size(), 20);
        String text = String.join("\", \"", names.subList(0, shown));
        return "\"" + text + "\"" + (shown < names.size() ? " and " + (names.size() - shown) + " more" : "");
    }
}
