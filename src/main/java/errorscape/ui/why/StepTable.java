package errorscape.ui.why;

import errorscape.math.Vectors;
import errorscape.optimizer.Explanation;
import errorscape.optimizer.Explanation.Role;
import errorscape.training.Path;
import errorscape.training.PathPoint;
import errorscape.ui.session.StepLight;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The last steps of a run, a row each, the newest last.
final class StepTable {
    static final int ROWS = 6;

    private StepTable() {}

    /// A step that was made.
    ///
    /// @param weight the one that is looked at, after the step
    /// @param moved length of the step that led there; NaN where the step before is not recorded
    record Row(long step, double loss, double weight, double slope, double moved) {}

    /// @param index of the weight that is looked at
    static List<Row> rows(Path path, int index) {
        List<Row> rows = new ArrayList<>();
        for (int i = Math.max(0, path.size() - ROWS); i < path.size(); i++) {
            PathPoint now = path.get(i);
            PathPoint before = i == 0 ? null : path.get(i - 1);
            double moved = before == null || before.step() != now.step() - 1
                    ? Double.NaN
                    : Vectors.distance(now.weights(), before.weights());
            double weight = index < now.weights().length ? now.weights()[index] : Double.NaN;
            rows.add(new Row(now.step(), now.loss(), weight, now.gradientNorm(), moved));
        }
        return rows;
    }

    /// @param height what the heights are called
    static void fill(GridPane grid, List<Row> rows, Explanation explanation, StepLight light, String height) {
        List<Node> cells = new ArrayList<>();
        Optional<Explanation.Quantity> gradient = StepPart.find(explanation, Role.GRADIENT);
        Optional<Explanation.Quantity> step = StepPart.find(explanation, Role.STEP);
        head(cells, 0, Words.text("why.table.step"));
        head(cells, 1, height);
        head(cells, 2, "w");
        marked(head(cells, 3, "|" + gradient.map(Explanation.Quantity::symbol).orElse("g") + "|"), gradient, light);
        marked(head(cells, 4, "|" + step.map(Explanation.Quantity::symbol).orElse("Δw") + "|"), step, light);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            cell(cells, 0, i + 1, Numbers.count(row.step()));
            cell(cells, 1, i + 1, Numbers.measured(row.loss(), 4));
            cell(cells, 2, i + 1, Numbers.measured(row.weight(), 3));
            marked(cell(cells, 3, i + 1, Numbers.measured(row.slope(), 3)), gradient, light);
            marked(cell(cells, 4, i + 1, Numbers.measured(row.moved(), 3)), step, light);
        }
        grid.getChildren().setAll(cells);
    }

    private static void marked(Label label, Optional<Explanation.Quantity> part, StepLight light) {
        part.ifPresent(quantity -> StepPart.mark(label, quantity, light));
    }

    private static Label head(List<Node> cells, int column, String text) {
        Label label = cell(cells, column, 0, text);
        label.getStyleClass().add("hint");
        return label;
    }

    private static Label cell(List<Node> cells, int column, int row, String text) {
        Label label = new Label(text);
        GridPane.setConstraints(label, column, row);
        cells.add(label);
        return label;
    }
}
