package errorscape.ui.draw;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A frame round something whose text changes all the time: what is around it is laid out anew only where its owner
/// says that it may need another height. As wide as there is room for, no taller than needed. JavaFX thread only.
public final class Still extends Region {
    private final Region content;

    public Still(Region content) {
        this.content = content;
        // The toolkit lays out what is around a managed node whenever anything within it changes.
        content.setManaged(false);
        getChildren().add(content);
    }

    /// The content may need another height now.
    public void look() {
        if (getWidth() <= 0 || computePrefHeight(getWidth()) != getHeight()) {
            requestLayout();
        }
    }

    /// Heights are asked for with the width, because the toolkit keeps those without one until this node changes.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(content.prefHeight(width));
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
