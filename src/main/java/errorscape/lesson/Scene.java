package errorscape.lesson;

import java.util.List;

/// What is seen in a step.
///
/// @param scenario a file of the lesson's folder (`valley.json`), or a scenario or test function that comes with the
///     program (`moons`, `himmelblau`)
/// @param change what is different in it: a JSON merge patch (RFC 7396) of the scenario's file, in which an object of
///     another `type` replaces the old one; `{}` for nothing
/// @param cards that are open
/// @param locks what cannot be seen or touched
public record Scene(String scenario, String change, List<Card> cards, Locks locks) {
    /// A patch that changes nothing.
    public static final String NO_CHANGE = "{}";

    public Scene {
        cards = List.copyOf(cards);
    }

    /// A scenario as it is.
    public static Scene of(String scenario) {
        return new Scene(scenario, NO_CHANGE, List.of(), Locks.NONE);
    }

    /// Whether the other one computes the same, however it looks.
    public boolean sameExperiment(Scene other) {
        return scenario.equals(other.scenario) && change.equals(other.change);
    }

    /// The same experiment without anything that concerns the eye or the hand.
    public Scene bare() {
        return new Scene(scenario, change, List.of(), Locks.NONE);
    }

    public Scene withChange(String change) {
        return new Scene(scenario, change, cards, locks);
    }

    public Scene withCards(List<Card> cards) {
        return new Scene(scenario, change, cards, locks);
    }

    public Scene withLocks(Locks locks) {
        return new Scene(scenario, change, cards, locks);
    }

    /// Views beside the surface.
    public enum Card {
        CURVE,
        MODEL,
        INSPECTOR,
        WHY,
        SPECTRUM,
        PROFILE,
        LABORATORY,
        CENSUS
    }
}
