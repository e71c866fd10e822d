package errorscape.ui.shell;

import errorscape.keeping.Preferences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;

/// The cards on the stage. Those of a side stand in a column, the last opened below; when they do not fit, the
/// oldest fold to their headers first. A card that was dragged or resized stays where it was put, now and at the next
/// start. No card moves a control that is not on a card. JavaFX thread only.
public final class CardDeck extends Pane {
    private final List<StageCard> all = new ArrayList<>();
    /// In the order in which they were opened.
    private final List<StageCard> opened = new ArrayList<>();

    private final Map<StageCard, Rectangle2D> placed = new HashMap<>();
    private final Preferences preferences;
    private final ReadOnlyDoubleWrapper left = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper right = new ReadOnlyDoubleWrapper();

    /// @param preferences where cards are found again
    public CardDeck(Preferences preferences) {
        this.preferences = preferences;
        setPickOnBounds(false);
        getStyleClass().add("card-deck");
    }

    /// Brings a card in, closed, where it was at the last start.
    public void add(StageCard card) {
        all.add(card);
        getChildren().add(card);
        preferences.get(key(card)).flatMap(CardDeck::rectangle).ifPresent(where -> placed.put(card, where));
        card.closeButton().setOnAction(event -> close(card));
        card.foldButton().setOnAction(event -> {
            card.foldedProperty().set(!card.foldedProperty().get());
            requestLayout();
        });
        card.foldedProperty().subscribe(this::requestLayout);
        new CardMouse(card, this);
    }

    /// Opens a card, unfolded and in front.
    public void open(StageCard card) {
        opened.remove(card);
        opened.add(card);
        card.foldedProperty().set(false);
        card.setOpen(true);
        card.toFront();
        requestLayout();
    }

    /// Takes a card from the stage; what is in it stays.
    public void close(StageCard card) {
        if (opened.remove(card)) {
            card.setOpen(false);
            requestLayout();
        }
    }

    /// Opens a card that is closed or folded, closes one that is there.
    public void toggle(StageCard card) {
        if (card.openProperty().get() && !card.foldedProperty().get()) {
            close(card);
        } else {
            open(card);
        }
    }

    /// Closes the card that was opened last.
    ///
    /// @return whether there was one
    public boolean closeLast() {
        Optional<StageCard> last = opened.stream()
                .filter(card -> card.side() != StageCard.Side.CORNER)
                .reduce((first, second) -> second);
        last.ifPresent(this::close);
        return last.isPresent();
    }

    /// The cards that are open, oldest first.
    public List<StageCard> opened() {
        return List.copyOf(opened);
    }

    /// Puts all cards back where they were before anybody dragged one.
    public void tidy() {
        placed.keySet().forEach(card -> preferences.remove(key(card)));
        placed.clear();
        requestLayout();
    }

    /// How much of the stage the column at the left takes.
    public ReadOnlyDoubleProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// How much of the stage the column at the right takes.
    public ReadOnlyDoubleProperty rightProperty() {
        return right.getReadOnlyProperty();
    }

    /// Where a card is put by hand.
    void place(StageCard card, double x, double y, double width, double height) {
        Rectangle2D where = new Rectangle2D(x, y, Math.max(120, width), Math.max(60, height));
        placed.put(card, where);
        preferences.put(
                key(card),
                Math.round(x) + " " + Math.round(y) + " " + Math.round(where.getWidth()) + " "
                        + Math.round(where.getHeight()));
        requestLayout();
    }

    /// Puts a card back into its column.
    void dock(StageCard card) {
        placed.remove(card);
        preferences.remove(key(card));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Insets inset = getInsets();
        double width = getWidth() - inset.getLeft() - inset.getRight();
        double height = getHeight() - inset.getTop() - inset.getBottom();
        List<StageCard> docked =
                opened.stream().filter(card -> !placed.containsKey(card)).toList();
        CardColumns columns = CardColumns.of(docked, width, height);
        columns.folded().forEach((card, fold) -> {
            if (fold != card.foldedProperty().get()) {
                card.foldedProperty().set(fold);
            }
        });
        columns.places()
                .forEach((card, where) -> card.resizeRelocate(
                        inset.getLeft() + where.getMinX(),
                        inset.getTop() + where.getMinY(),
                        where.getWidth(),
                        where.getHeight()));
        for (StageCard card : opened) {
            Rectangle2D where = placed.get(card);
            if (where != null) {
                double wide = Math.min(where.getWidth(), width);
                double high = card.foldedProperty().get() ? card.headerHeight() : Math.min(where.getHeight(), height);
                card.resizeRelocate(
                        inset.getLeft() + Math.clamp(where.getMinX(), 0, Math.max(0, width - wide)),
                        inset.getTop() + Math.clamp(where.getMinY(), 0, Math.max(0, height - high)),
                        wide,
                        high);
            }
        }
        left.set(columns.left());
        right.set(columns.right());
    }

    private static String key(StageCard card) {
        return "card." + card.getId();
    }

    private static Optional<Rectangle2D> rectangle(String kept) {
        String[] parts = kept.split(" ", -1);
        try {
            return parts.length == 4
                    ? Optional.of(new Rectangle2D(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
