package errorscape.data.generated;

import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.math.ShortText;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The training problem to which Blum and Rivest (*Training a 3-node neural network is NP-complete*, Neural Networks 5,
/// 1992) bring set splitting: can elements be painted in two colours so that no given set is of one colour? There is an
/// input for each element. The origin is positive, the corner of each single element negative, and for each set the
/// corner of its elements positive. Two linear threshold units whose AND is the output learn it without an error
/// exactly
/// if the sets can be split.
final class ThreeNodeSet {
    private static final int MOST_SETS = 1000;

    private ThreeNodeSet() {}

    static Dataset of(GeneratedSet set) {
        List<NavigableSet<Integer>> sets = sets(set.text());
        int named = sets.stream().mapToInt(NavigableSet::last).max().orElse(0);
        int wanted = set.whole("elements");
        if (wanted != 0 && wanted < named) {
            throw new DataException(
                    "three-node: the sets name element " + named + ", but there are only " + wanted + " elements");
        }
        int elements = Math.max(wanted, named);
        int count = 1 + elements + sets.size();
        double[][] inputs = new double[elements][count];
        double[] label = new double[count];
        label[0] = 1;
        for (int e = 0; e < elements; e++) {
            inputs[e][1 + e] = 1;
        }
        for (int k = 0; k < sets.size(); k++) {
            int row = 1 + elements + k;
            label[row] = 1;
            sets.get(k).forEach(e -> inputs[e - 1][row] = 1);
        }
        return new Dataset(
                "three-node",
                IntStream.rangeClosed(1, elements).mapToObj(e -> "s" + e).toList(),
                inputs,
                List.of("class"),
                new double[][] {label},
                List.of("-", "+"));
    }

    private static List<NavigableSet<Integer>> sets(String text) {
        List<NavigableSet<Integer>> sets = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            NavigableSet<Integer> elements = new TreeSet<>();
            for (String word : part.strip().split("[\\s,]+", -1)) {
                if (!word.matches("[1-9][0-9]{0,2}") || Integer.parseInt(word) > 200) {
                    throw new DataException("three-node, sets: write elements from 1 to 200 with blanks between, and"
                            + " sets with bars between, such as \"1 2 3|3 4|1 4\", not \"" + ShortText.of(part) + "\"");
                }
                elements.add(Integer.valueOf(word));
            }
            if (elements.size() < 2) {
                throw new DataException("three-node, sets: a set of one element, \"" + part.strip()
                        + "\", cannot be split; every set needs two or more");
            }
            sets.add(elements);
        }
        if (sets.size() > MOST_SETS) {
            throw new DataException("three-node, sets: there may be up to " + MOST_SETS + " sets, not " + sets.size());
        }
        return sets;
    }
}
