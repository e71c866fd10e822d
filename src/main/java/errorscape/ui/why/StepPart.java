package errorscape.ui.why;

import errorscape.optimizer.Explanation;
import errorscape.ui.session.StepLight;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What stands for one part of a step, in the colour of that part: pointed at, all that stands for the same part
/// lights up, here and on the surface.
final class StepPart {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private StepPart() {}

    /// The quantity of a symbol.
    static Optional<Explanation.Quantity> find(Explanation explanation, String symbol) {
        return explanation.quantities().stream()
                .filter(q -> q.symbol().equals(symbol))
                .findFirst();
    }

    /// The first quantity of a role.
    static Optional<Explanation.Quantity> find(Explanation explanation, Explanation.Role role) {
        return explanation.quantities().stream().filter(q -> q.role() == role).findFirst();
    }

    /// Gives a node the colour of its part and lets it light up with the others.
    static <N extends Node> N mark(N node, Explanation.Quantity quantity, StepLight light) {
        String style = switch (quantity.role()) {
            case GRADIENT -> "part-gradient";
            case MEMORY -> "part-memory";
            case STEP -> "part-step";
            case NUMBER -> "part-number";
            case OTHER -> "part-other";
        };
        node.getStyleClass().addAll("step-part", style);
        node.getProperties().put(StepPart.class, quantity.symbol());
        node.setOnMouseEntered(event -> light.partProperty().set(quantity.symbol()));
        node.setOnMouseExited(event -> light.partProperty().set(""));
        show(node, light.partProperty().get());
        return node;
    }

    /// Lights the parts of a symbol among all that a node holds.
    static void show(Node node, String lit) {
        Object symbol = node.getProperties().get(StepPart.class);
        if (symbol != null) {
            node.pseudoClassStateChanged(LIT, symbol.equals(lit));
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> show(child, lit));
        }
    }
}
