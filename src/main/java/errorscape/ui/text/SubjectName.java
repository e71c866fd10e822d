package errorscape.ui.text;

import errorscape.function.FunctionGallery;
import errorscape.function.TestFunction;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.words.Words;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a scenario is about in a few words, such as "Himmelblau" or "moons, 4 tanh units": what a result that outlives
/// the scenario belongs to.
public final class SubjectName {
    private static final int LONGEST = 60;

    private SubjectName() {}

    public static String of(Scenario scenario) {
        return switch (scenario.subject()) {
            case Subject.TypedFunction function -> function(function.expression());
            case Subject.ImportedNetwork network -> file(network.source());
            case Subject.DataAndNetwork both ->
                Words.text("subject.data", file(both.data().source()), units(both.network()));
        };
    }

    /// What a result belongs to, for people, and what is shown where that is something else by now.
    ///
    /// @param shown null for nothing
    public static String belonging(Scenario of, @Nullable Scenario shown) {
        String name = of(of);
        if (shown == null || shown.subject().equals(of.subject())) {
            return Words.text("subject.of", name);
        }
        String now = of(shown);
        return now.equals(name) ? Words.text("subject.of.settings", name) : Words.text("subject.of.other", name, now);
    }

    private static String function(String expression) {
        return FunctionGallery.ofFormula(expression.strip())
                .map(TestFunction::title)
                .orElseGet(() -> Words.text("subject.function", cut(expression)));
    }

    private static String file(String source) {
        return cut(source.substring(source.replace('\\', '/').lastIndexOf('/') + 1));
    }

    private static String units(Subject.Network network) {
        return network.hidden().isEmpty()
                ? Words.text("subject.no.hidden")
                : Words.text(
                        "subject.units",
                        network.hidden().stream().map(String::valueOf).collect(Collectors.joining("-")),
                        network.activations().stream()
                                .distinct()
                                .map(activation -> activation
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                                .collect(Collectors.joining(", ")));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
