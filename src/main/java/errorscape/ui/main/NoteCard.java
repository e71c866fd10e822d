package errorscape.ui.main;

import errorscape.keeping.Preferences;
import errorscape.scenario.Scenario;
import errorscape.ui.session.Session;
import errorscape.ui.shell.CardDeck;
import errorscape.ui.shell.StageCard;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The card with a scenario's own text: it comes with its scenario, and goes away for good when somebody closes it.
/// JavaFX thread only.
final class NoteCard {
    private final Session session;
    private final Preferences preferences;
    private final CardDeck deck;
    private final StageCard card;
    private final BooleanSupplier lesson;
    private boolean moving;

    /// @param preferences remember what was closed
    /// @param lesson whether there is a lesson, which says itself what there is to see
    NoteCard(Session session, Preferences preferences, CardDeck deck, StageCard card, BooleanSupplier lesson) {
        this.session = session;
        this.preferences = preferences;
        this.deck = deck;
        this.card = card;
        this.lesson = lesson;
        session.scenarioProperty().subscribe(this::follow);
        card.openProperty().subscribe(this::closed);
    }

    private static String key(Scenario scenario) {
        return "note." + scenario.name();
    }

    private void follow(@Nullable Scenario before, @Nullable Scenario now) {
        if (now == null || (before != null && before.name().equals(now.name()))) {
            return;
        }
        boolean wanted = !now.note().isEmpty()
                && preferences.get(key(now)).isEmpty()
                && preferences.isOn("window.full", true)
                && !lesson.getAsBoolean();
        if (wanted != card.openProperty().get()) {
            moving = true;
            if (wanted) {
                deck.open(card);
            } else {
                deck.close(card);
            }
            moving = false;
        }
    }

    /// Steps aside for a lesson.
    void aside() {
        if (lesson.getAsBoolean()) {
            moving = true;
            deck.close(card);
            moving = false;
        }
    }

    private void closed(boolean open) {
        Scenario now = session.scenarioProperty().get();
        if (!open && !moving && now != null) {
            preferences.put(key(now), "closed");
        }
    }
}
