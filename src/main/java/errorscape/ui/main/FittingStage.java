package errorscape.ui.main;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// A first size that the screen has room for.
record FittingStage(Stage stage) {
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 520;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    void fit() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        double width = Math.min(Math.max(WIDTH, 0.8 * screen.getWidth()), screen.getWidth());
        double height = Math.min(Math.max(HEIGHT, 0.84 * screen.getHeight()), screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(screen.getMinX() + (screen.getWidth() - width) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - height) / 2);
    }
}
