package errorscape.ui.shell;

import errorscape.words.Words;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card that lies on the stage: a name, what it is about, a fold and a close button. What is in it is made when it
/// is first opened. Where it lies is the business of its [CardDeck]. JavaFX thread only.
public final class StageCard extends VBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    /// Height of a chart, as a fraction of its width.
    private static final double CHART = 0.62;

    /// Where a card lies until somebody drags it elsewhere.
    public enum Side {
        LEFT,
        RIGHT,
        /// Below the cards of the right side.
        CORNER
    }

    private final Side side;
    private final double width;
    private final Supplier<? extends Node> maker;
    private final boolean scrolls;
    private final Label name = new Label();
    private final HBox header = new HBox();
    private final Button fold = new Button();
    private final Button close = new Button("×");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private @Nullable Node body;

    /// @param id of the card; that of its header is `ID-header`
    /// @param title its name
    /// @param width it prefers to have, in pixels
    /// @param scrolls whether what does not fit is scrolled; otherwise it is made to fit
    /// @param content made when the card is first opened
    public StageCard(
            String id, String title, Side side, double width, boolean scrolls, Supplier<? extends Node> content) {
        this.side = side;
        this.width = width;
        this.scrolls = scrolls;
        this.maker = content;
        setId(id);
        setFocusTraversable(false);
        getStyleClass().add("stage-card");
        name.setText(title);
        name.getStyleClass().add("stage-card-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        button(fold, id + "-fold", Words.text("stage.fold"));
        button(close, id + "-close", Words.text("stage.close"));
        header.setId(id + "-header");
        header.getStyleClass().add("stage-card-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().addAll(name, fold, close);
        getChildren().add(header);
        folded.subscribe(now -> {
            pseudoClassStateChanged(FOLDED, now);
            fold.setText(now ? "▸" : "▾");
            if (body != null) {
                body.setVisible(!now);
                body.setManaged(!now);
            }
        });
        setVisible(false);
        setManaged(false);
    }

    private static void button(Button button, String id, String tip) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "stage-card-button");
        button.setFocusTraversable(true);
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    /// Adds a control to the header, before the buttons that every card has.
    public void addToHeader(Node control) {
        header.getChildren().add(header.getChildren().size() - 2, control);
    }

    /// Another name.
    public void setTitle(String title) {
        name.setText(title);
    }

    public String title() {
        return name.getText();
    }

    /// Whether the card is on the stage.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether nothing but its header is shown.
    public BooleanProperty foldedProperty() {
        return folded;
    }

    Side side() {
        return side;
    }

    double preferredWidth() {
        return width;
    }

    HBox header() {
        return header;
    }

    Button closeButton() {
        return close;
    }

    Button foldButton() {
        return fold;
    }

    void setOpen(boolean now) {
        if (now && body == null) {
            body = made();
            getChildren().add(body);
            VBox.setVgrow(body, Priority.ALWAYS);
            body.setVisible(!folded.get());
            body.setManaged(!folded.get());
        }
        setVisible(now);
        open.set(now);
    }

    private Node made() {
        Node content = maker.get();
        if (!scrolls) {
            return content;
        }
        ScrollPane room = new ScrollPane(content);
        room.getStyleClass().add("room");
        room.setFitToWidth(true);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.setMinHeight(0);
        drawInPlace(room);
        return room;
    }

    /// The toolkit keeps a picture of what a scroll pane shows and makes all of it anew when a digit in it changes;
    /// without the picture it draws the digit.
    private static void drawInPlace(ScrollPane room) {
        room.skinProperty().subscribe(() -> {
            Node viewport = room.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }

    /// The height at which nothing has to be scrolled.
    double wantedHeight(double atWidth) {
        if (folded.get() || body == null) {
            return headerHeight();
        }
        if (!scrolls) {
            return headerHeight() + Math.ceil(CHART * atWidth);
        }
        Node inner = body instanceof ScrollPane room ? room.getContent() : body;
        return headerHeight() + Math.ceil(inner.prefHeight(atWidth - 2)) + 4;
    }

    double headerHeight() {
        return Math.ceil(header.prefHeight(-1)) + 2;
    }
}
