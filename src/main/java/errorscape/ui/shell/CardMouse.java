package errorscape.ui.shell;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The mouse on a card: its header drags it, its edges resize it, a double click on the header puts it back.
final class CardMouse {
    private static final double EDGE = 6;

    private final StageCard card;
    private final CardDeck deck;
    private double pressX;
    private double pressY;
    private double x;
    private double y;
    private double width;
    private double height;
    private boolean moving;
    private boolean wider;
    private boolean higher;

    CardMouse(StageCard card, CardDeck deck) {
        this.card = card;
        this.deck = deck;
        card.addEventFilter(MouseEvent.MOUSE_MOVED, this::point);
        card.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        card.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        card.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> moving = false);
        // What is pressed on a card is not pressed on the surface below.
        card.setOnMousePressed(MouseEvent::consume);
        card.setOnMouseClicked(MouseEvent::consume);
        card.setOnScroll(javafx.event.Event::consume);
        card.header().setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                deck.dock(card);
            }
        });
        card.header().setCursor(Cursor.MOVE);
    }

    private boolean atRight(MouseEvent event) {
        return event.getX() > card.getWidth() - EDGE;
    }

    private boolean atBottom(MouseEvent event) {
        return event.getY() > card.getHeight() - EDGE && !card.foldedProperty().get();
    }

    private void point(MouseEvent event) {
        boolean right = atRight(event);
        boolean bottom = atBottom(event);
        card.setCursor(right && bottom ? Cursor.SE_RESIZE : right ? Cursor.E_RESIZE : bottom ? Cursor.S_RESIZE : null);
    }

    private void press(MouseEvent event) {
        card.toFront();
        wider = atRight(event);
        higher = atBottom(event);
        moving = event.getButton() == MouseButton.PRIMARY
                && (wider || higher || (event.getY() < card.headerHeight() && !onButton(event)));
        pressX = event.getSceneX();
        pressY = event.getSceneY();
        x = card.getLayoutX() - deck.getInsets().getLeft();
        y = card.getLayoutY() - deck.getInsets().getTop();
        width = card.getWidth();
        height = card.getHeight();
        if (moving && (wider || higher)) {
            event.consume();
        }
    }

    private boolean onButton(MouseEvent event) {
        return event.getPickResult().getIntersectedNode() != null
                && !(card.header().equals(event.getPickResult().getIntersectedNode())
                        || isName(event.getPickResult().getIntersectedNode()));
    }

    private boolean isName(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("stage-card-name")) {
                return true;
            }
        }
        return false;
    }

    private void drag(MouseEvent event) {
        if (!moving) {
            return;
        }
        // Whoever has not seen the press must not see the drag: a slider would not know where it began.
        event.consume();
        double scale = card.getLocalToSceneTransform().getMxx();
        double dx = (event.getSceneX() - pressX) / scale;
        double dy = (event.getSceneY() - pressY) / scale;
        // A hand that trembles while it clicks drags nothing.
        if (Math.hypot(dx, dy) < 4) {
            return;
        }
        if (wider || higher) {
            deck.place(card, x, y, width + (wider ? dx : 0), height + (higher ? dy : 0));
        } else {
            deck.place(card, x + dx, y + dy, width, height);
        }
    }
}
