package errorscape.function;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The named test functions, those of the literature first.
public final class FunctionGallery {
    private static final List<TestFunction> ALL =
            Stream.concat(Classics.ALL.stream(), Shapes.ALL.stream()).toList();

    private FunctionGallery() {}

    public static List<TestFunction> all() {
        return ALL;
    }

    /// A function by its name, such as "three-hump-camel", whatever the case.
    public static Optional<TestFunction> find(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(function -> function.name().equals(lower)).findFirst();
    }

    /// The function with a formula, if it is one of these.
    public static Optional<TestFunction> ofFormula(String formula) {
        return ALL.stream()
                .filter(function -> function.formula().equals(formula))
                .findFirst();
    }
}
