package errorscape.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Everything in the window, larger or smaller: what is in it is laid out in as many units as there are pixels divided
/// by the factor, so that text, marks and lines keep their proportions from a small laptop to a hall's projector.
public final class ScaledPane extends Region {
    private static final double LEAST = 0.84;
    private static final double MOST = 3;

    private final Parent content;
    private final Scale scale = new Scale(1, 1);
    private final DoubleProperty wish = new SimpleDoubleProperty(1);

    /// @param content as large as the pane in its own units
    public ScaledPane(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        wish.subscribe(this::requestLayout);
    }

    /// How much larger than usual a person wants it.
    public DoubleProperty wishProperty() {
        return wish;
    }

    /// The factor at the present size.
    public double factor() {
        return factor(getWidth(), getHeight(), wish.get());
    }

    /// One from a laptop's screen to a large one, less for windows with no room, more for the largest screens.
    static double factor(double width, double height, double wish) {
        double small = Math.min(width / 1180, height / 730);
        double large = Math.min(width / 1920, height / 1080);
        double fit = small < 1 ? Math.max(LEAST, small) : Math.max(1, large);
        return Math.clamp(fit * wish, LEAST, MOST);
    }

    @Override
    protected void layoutChildren() {
        double factor = factor();
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
