package errorscape.ui.main;

import errorscape.lesson.Scene.Card;
import errorscape.ui.session.Session;
import javafx.collections.ListChangeListener;

/// Opens what a lesson wants to be seen.
final class LessonCards {
    private LessonCards() {}

    static void follow(Session session, MainController main, StageCards cards) {
        session.staging().cards().addListener((ListChangeListener<Card>)
                change -> change.getList().forEach(card -> open(card, main, cards)));
    }

    private static void open(Card card, MainController main, StageCards cards) {
        switch (card) {
            case CURVE -> main.showCurves();
            case SPECTRUM -> cards.open(CardKind.SPECTRUM);
            case PROFILE -> cards.open(CardKind.PROFILE);
            case MODEL -> cards.open(CardKind.MODEL);
            case INSPECTOR -> cards.open(CardKind.RUN);
            case WHY -> cards.open(CardKind.WHY);
            // Windows of their own, which somebody opens.
            case LABORATORY, CENSUS -> {}
        }
    }
}
