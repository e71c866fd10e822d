package errorscape.ui.why;

import errorscape.optimizer.Explanation;
import errorscape.ui.session.StepLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A formula of a step as a line of text whose parts have their colours: its symbols, or their numbers.
final class FormulaLine {
    private static final Pattern PART = Pattern.compile("\\{([^}]+)}");

    private FormulaLine() {}

    /// A piece of a formula.
    ///
    /// @param symbol of the part it stands for; empty for what stands between
    record Piece(String text, String symbol) {}

    /// The formula in pieces.
    ///
    /// @param shown what stands for a symbol
    static List<Piece> pieces(String formula, Function<String, String> shown) {
        List<Piece> pieces = new ArrayList<>();
        Matcher parts = PART.matcher(formula);
        int from = 0;
        while (parts.find()) {
            if (parts.start() > from) {
                pieces.add(new Piece(formula.substring(from, parts.start()), ""));
            }
            pieces.add(new Piece(shown.apply(parts.group(1)), parts.group(1)));
            from = parts.end();
        }
        if (from < formula.length()) {
            pieces.add(new Piece(formula.substring(from), ""));
        }
        return pieces;
    }

    /// Without the brackets around a negative number that nothing stands before.
    static List<Piece> bareFirst(List<Piece> pieces) {
        List<Piece> bare = new ArrayList<>(pieces);
        Piece first = bare.getFirst();
        if (first.text().startsWith("(") && first.text().endsWith(")")) {
            bare.set(0, new Piece(first.text().substring(1, first.text().length() - 1), first.symbol()));
        }
        return bare;
    }

    static TextFlow of(List<Piece> pieces, Explanation explanation, StepLight light) {
        TextFlow line = new TextFlow();
        line.getStyleClass().add("step-formula");
        StringBuilder whole = new StringBuilder();
        for (Piece piece : pieces) {
            Text text = new Text(piece.text());
            text.getStyleClass().add("markdown-text");
            Optional<Explanation.Quantity> quantity = StepPart.find(explanation, piece.symbol());
            quantity.ifPresent(part -> StepPart.mark(text, part, light));
            line.getChildren().add(text);
            whole.append(piece.text());
        }
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(whole.toString());
        return line;
    }
}
