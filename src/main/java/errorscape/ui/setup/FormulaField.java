package errorscape.ui.setup;

import errorscape.function.FormulaException;
import errorscape.function.FunctionGallery;
import errorscape.function.FunctionObjective;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Makes a text area a formula: what is wrong is said while it is typed, with an arrow at the column where one
/// line holds it all; Enter or leaving it commits, Escape goes back.
final class FormulaField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double MOST_LINES = 5;
    private static final double PADDING = 9;

    private final TextArea area;
    private final Label arrow;
    private final Label error;
    private final Supplier<String> current;
    private final Consumer<String> commit;

    /// @param current the formula in force
    /// @param commit takes a formula that is one
    FormulaField(TextArea area, Label arrow, Label error, Supplier<String> current, Consumer<String> commit) {
        this.area = area;
        this.arrow = arrow;
        this.error = error;
        this.current = current;
        this.commit = commit;
        area.textProperty().subscribe(text -> check());
        area.widthProperty().subscribe(this::fit);
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                tryCommit();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ENTER -> {
                    tryCommit();
                    event.consume();
                }
                case ESCAPE -> {
                    refresh();
                    event.consume();
                }
                default -> {}
            }
        });
    }

    /// Shows the formula in force again.
    void refresh() {
        if (!area.getText().equals(current.get())) {
            area.setText(current.get());
        }
    }

    private void tryCommit() {
        String text = area.getText();
        if (text.strip().equals(current.get()) || text.isBlank()) {
            refresh();
            return;
        }
        FormulaException problem = check();
        if (problem == null) {
            commit.accept(text);
        } else if (area.isFocused()) {
            area.selectRange(Math.min(problem.column() - 1, text.length()), Math.min(problem.column(), text.length()));
        }
    }

    private @Nullable FormulaException check() {
        fit();
        String text = area.getText();
        try {
            if (!text.isBlank() && FunctionGallery.find(text).isEmpty()) {
                FunctionObjective.of(text);
            }
            area.pseudoClassStateChanged(WRONG, false);
            show(arrow, false);
            show(error, false);
            return null;
        } catch (FormulaException e) {
            area.pseudoClassStateChanged(WRONG, true);
            error.setText(Words.text("setup.column", Numbers.count(e.column()), e.reason()));
            show(error, true);
            Text before = measured(text.substring(0, Math.min(e.column() - 1, text.length())));
            boolean oneLine = measured(text).getLayoutBounds().getWidth() < area.getWidth() - 2 * PADDING;
            show(arrow, oneLine);
            arrow.setTranslateX(PADDING - 2 + before.getLayoutBounds().getWidth());
            return e;
        }
    }

    /// As high as the formula needs.
    private void fit() {
        Text text = measured(area.getText().isEmpty() ? "x" : area.getText());
        text.setWrappingWidth(Math.max(60, area.getWidth() - 2 * PADDING - 4));
        Bounds bounds = text.getLayoutBounds();
        double line = measured("x").getLayoutBounds().getHeight();
        double height = Math.min(bounds.getHeight(), MOST_LINES * line) + 14;
        area.setMinHeight(height);
        area.setPrefHeight(height);
        area.setMaxHeight(height);
    }

    private Text measured(String part) {
        Text text = new Text(part);
        text.setFont(area.getFont());
        return text;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
