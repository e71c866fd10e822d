package errorscape.ui.setup;

import errorscape.data.DataException;
import errorscape.data.generated.GeneratedKind;
import errorscape.data.generated.GeneratedSet;
import errorscape.scenario.GeneratedSource;
import errorscape.scenario.Scenario;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Changes of data that are made from a few numbers.
final class GeneratedEdits {
    /// With these another network is needed.
    private static final Set<String> OF_SHAPE = Set.of("classes", "bits", "elements");

    private GeneratedEdits() {}

    /// The set that a scenario learns; empty if it learns something else.
    static Optional<GeneratedSet> set(@Nullable Scenario scenario) {
        if (scenario == null) {
            return Optional.empty();
        }
        try {
            return scenario.learning()
                    .map(learning -> learning.data())
                    .filter(data -> data.table().isEmpty())
                    .flatMap(data -> GeneratedSet.parse(data.source()));
        } catch (DataException e) {
            // What it says is not known here; the scenario was refused with the reason.
            return Optional.empty();
        }
    }

    /// Another value of a knob.
    ///
    /// @throws IllegalArgumentException with a message for people
    static Scenario knob(Scenario scenario, String key, double value) {
        GeneratedSet next = set(scenario).orElseThrow().with(key, value);
        return OF_SHAPE.contains(key) ? anew(scenario, next) : made(scenario, next);
    }

    /// Another formula, or other sets.
    static Scenario text(Scenario scenario, String text) {
        GeneratedSet next = set(scenario).orElseThrow().withText(text.strip());
        return next.kind() == GeneratedKind.THREE_NODE ? anew(scenario, next) : made(scenario, next);
    }

    private static Scenario made(Scenario scenario, GeneratedSet set) {
        return scenario.withData(scenario.learning().orElseThrow().data().withSource(set.source()));
    }

    private static Scenario anew(Scenario scenario, GeneratedSet set) {
        return GeneratedSource.scenario(set).withView(scenario.view());
    }
}
