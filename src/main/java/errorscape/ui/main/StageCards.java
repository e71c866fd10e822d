package errorscape.ui.main;

import errorscape.ui.shell.CardDeck;
import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.shell.StageCard;
import errorscape.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The cards of the window and the two rails of buttons that open them. JavaFX thread only.
final class StageCards {
    private final CardDeck deck;
    private final Map<CardKind, StageCard> cards = new EnumMap<>(CardKind.class);
    private final Map<CardKind, ToggleButton> buttons = new EnumMap<>(CardKind.class);

    /// @param contents makes what is in a card when it is first opened
    StageCards(CardDeck deck, Function<CardKind, Supplier<Node>> contents) {
        this.deck = deck;
        for (CardKind kind : CardKind.values()) {
            StageCard card = new StageCard(
                    kind.id(),
                    Words.text(kind.titleKey()),
                    kind.side(),
                    kind.width(),
                    kind.scrolls(),
                    contents.apply(kind));
            cards.put(kind, card);
            deck.add(card);
        }
    }

    StageCard card(CardKind kind) {
        return java.util.Objects.requireNonNull(cards.get(kind));
    }

    void open(CardKind kind) {
        deck.open(card(kind));
    }

    /// Fills the rails.
    void furnish(VBox left, VBox right, List<FeatureWindow> laboratories) {
        for (CardKind kind : CardKind.values()) {
            if (kind.onRail()) {
                (kind.side() == StageCard.Side.LEFT ? left : right)
                        .getChildren()
                        .add(button(kind));
            }
        }
        MenuButton labs = new MenuButton(Words.text("stage.labs"), new FontIcon(CardKind.LABS_ICON));
        labs.setId("laboratory");
        labs.getStyleClass().addAll("rail-button", "flat");
        labs.setTooltip(new Tooltip(Words.text("stage.labsTip")));
        labs.setPopupSide(javafx.geometry.Side.LEFT);
        for (FeatureWindow window : laboratories) {
            MenuItem item = new MenuItem(window.title() + "…");
            item.setOnAction(event -> window.open());
            labs.getItems().add(item);
        }
        right.getChildren().add(labs);
    }

    private ToggleButton button(CardKind kind) {
        ToggleButton button = new ToggleButton(Words.text(kind.nameKey()), new FontIcon(kind.icon()));
        button.setId("rail-" + kind.id());
        button.getStyleClass().addAll("rail-button", "flat");
        button.setTooltip(new Tooltip(Words.text(kind.titleKey())));
        button.setMaxWidth(Double.MAX_VALUE);
        StageCard card = card(kind);
        // The button shows whether the card is open; a press toggles the card, not the button.
        card.openProperty().subscribe(button::setSelected);
        button.setOnAction(event -> {
            deck.toggle(card);
            button.setSelected(card.openProperty().get());
        });
        buttons.put(kind, button);
        return button;
    }

    /// Whether a scenario has something for a card at all.
    void offer(CardKind kind, boolean there) {
        ToggleButton button = buttons.get(kind);
        if (button != null) {
            button.setVisible(there);
            button.setManaged(there);
        }
        if (!there) {
            deck.close(card(kind));
        }
    }
}
