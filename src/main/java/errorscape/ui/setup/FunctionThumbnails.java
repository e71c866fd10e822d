package errorscape.ui.setup;

import errorscape.function.FunctionGallery;
import errorscape.function.FunctionObjective;
import errorscape.function.TestFunction;
import errorscape.objective.PlaneValues;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

/// The gallery of functions as small maps to choose from.
final class FunctionThumbnails {
    private static final int SIZE = 48;

    private final ToggleGroup group = new ToggleGroup();
    private final List<Node> buttons = new ArrayList<>();

    /// @param choose told the function that was clicked
    FunctionThumbnails(Consumer<TestFunction> choose) {
        for (TestFunction function : FunctionGallery.all()) {
            ToggleButton button =
                    new ToggleButton(inLines(SampleWords.title(function.title())), new ImageView(picture(function)));
            button.setWrapText(true);
            button.getStyleClass().setAll("thumbnail", "function-thumbnail");
            button.setId("function-" + function.name());
            button.setUserData(function);
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(SampleWords.of(function.title(), function.lesson())));
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(function);
            });
            buttons.add(button);
        }
    }

    List<Node> buttons() {
        return buttons;
    }

    /// Marks the function with a formula; none for a formula of the user's own.
    void select(String formula) {
        group.selectToggle(group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() instanceof TestFunction function
                        && function.formula().equals(formula))
                .findFirst()
                .orElse(null));
    }

    /// Two people's names are parted between the two, not in one of them.
    private static String inLines(String title) {
        return title.replaceAll("-(?=\\p{Lu})", "-\n");
    }

    private static Image picture(TestFunction function) {
        PlaneValues values = FunctionObjective.of(function.formula())
                .evaluator()
                .onPlane(new double[2], new double[] {1, 0}, new double[] {0, 1});
        double[] xs = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            xs[i] = function.x().at(i / (SIZE - 1.0));
        }
        double[] row = new double[SIZE];
        double[] all = new double[SIZE * SIZE];
        for (int j = 0; j < SIZE; j++) {
            values.row(xs, SIZE, function.y().at(j / (SIZE - 1.0)), row);
            System.arraycopy(row, 0, all, j * SIZE, SIZE);
        }
        LossScale scale = LossScales.suggest(
                        new LossGrid(new Box(function.x(), function.y()), SIZE, SIZE, all),
                        function.logarithmic() ? LossScale.Kind.LOG : LossScale.Kind.LINEAR)
                .scale();
        WritableImage image = new WritableImage(SIZE, SIZE);
        for (int k = 0; k < all.length; k++) {
            image.getPixelWriter()
                    .setArgb(k % SIZE, SIZE - 1 - k / SIZE, ColourMap.VIRIDIS.argb(scale.fraction(all[k])));
        }
        return image;
    }
}
