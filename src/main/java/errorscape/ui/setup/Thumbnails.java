package errorscape.ui.setup;

import errorscape.data.DataException;
import errorscape.data.Preview;
import errorscape.data.SampleData;
import errorscape.data.SampleSet;
import errorscape.plot.Categories;
import errorscape.ui.session.Session;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;

/// The built-in data sets as small pictures to choose from. The pictures come when the data have been read, which
/// takes longer than the rest of the window, and not before they are asked for.
public final class Thumbnails {
    private static final double SIZE = 38;
    private static final double MARGIN = 4;
    private static final double DOT = 2;
    private final ToggleGroup group = new ToggleGroup();
    private final List<Node> buttons = new ArrayList<>();
    private final Session session;
    private final Map<SampleSet, Canvas> pictures = new LinkedHashMap<>();

    /// @param session reads the data
    /// @param choose told the name of the data set that was clicked
    public Thumbnails(Session session, Consumer<String> choose) {
        this.session = session;
        for (SampleSet sample : SampleData.offered()) {
            Canvas canvas = new Canvas(SIZE, SIZE);
            pictures.put(sample, canvas);
            ToggleButton button = new ToggleButton(label(sample.name()), canvas);
            button.getStyleClass().setAll("thumbnail");
            button.setId("data-" + sample.name());
            button.setUserData(sample.name());
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(SampleWords.of(sample.title(), sample.description())));
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(sample.name());
            });
            buttons.add(button);
        }
    }

    /// Reads the data and draws their pictures, one after the other.
    public void draw() {
        pictures.forEach((sample, canvas) -> session.later(
                () -> preview(sample),
                preview -> preview.ifPresent(known -> draw(known, canvas.getGraphicsContext2D()))));
    }

    List<Node> buttons() {
        return buttons;
    }

    /// Marks the data set a scenario uses; none for a file of the user's own.
    void select(String source) {
        group.selectToggle(group.getToggles().stream()
                .filter(toggle -> source.equals(toggle.getUserData()))
                .findFirst()
                .orElse(null));
    }

    private static String label(String name) {
        return Words.text("setup.data." + name);
    }

    /// Nothing where the data cannot be read: the button stays without a picture, and choosing it tells the reason.
    private static Optional<Preview> preview(SampleSet sample) {
        try {
            return Optional.of(Preview.of(SampleData.read(sample.name())));
        } catch (DataException e) {
            return Optional.empty();
        }
    }

    private static void draw(Preview preview, GraphicsContext graphics) {
        switch (preview) {
            case Preview.Points points -> {
                double dot = points.x().length < 10 ? 3 * DOT : DOT;
                for (int i = 0; i < points.x().length; i++) {
                    graphics.setFill(colour(points.classes()[i]));
                    graphics.fillOval(
                            place(points.x()[i], points.x()) - dot / 2,
                            SIZE - place(points.y()[i], points.y()) - dot / 2,
                            dot,
                            dot);
                }
            }
            case Preview.Pixels pixels -> {
                double side = SIZE / pixels.width();
                for (int i = 0; i < pixels.grey().length; i++) {
                    graphics.setFill(Color.gray(pixels.grey()[i]));
                    int row = i / pixels.width();
                    int column = i % pixels.width();
                    graphics.fillRect(column * side, row * side, side + 0.5, side + 0.5);
                }
            }
        }
    }

    private static Color colour(int index) {
        int argb = Categories.colour(index);
        return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF);
    }

    private static double place(double value, double[] all) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double v : all) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        return most > least ? MARGIN + (value - least) / (most - least) * (SIZE - 2 * MARGIN) : SIZE / 2;
    }
}
