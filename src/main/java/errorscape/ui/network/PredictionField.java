package errorscape.ui.network;

import errorscape.plot.InputChart;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The picture of what the network answers over its inputs, which lies under the chart. JavaFX thread only.
final class PredictionField {
    private final ImageView view = new ImageView();
    private final WritableImage pixels = new WritableImage(ModelPicture.SIDE, ModelPicture.SIDE);

    PredictionField() {
        view.setManaged(false);
        view.setImage(pixels);
        view.setSmooth(true);
    }

    ImageView node() {
        return view;
    }

    /// Shows the answers; nothing where there is no such picture.
    ///
    /// @param argb [ModelPicture#SIDE] squared, or empty
    void show(int[] argb) {
        view.setVisible(argb.length > 0);
        if (argb.length > 0) {
            pixels.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            ModelPicture.SIDE,
                            ModelPicture.SIDE,
                            PixelFormat.getIntArgbInstance(),
                            argb,
                            0,
                            ModelPicture.SIDE);
        }
    }

    void fit(InputChart.Area area) {
        view.setX(area.left());
        view.setY(area.top());
        view.setFitWidth(area.width());
        view.setFitHeight(area.height());
    }
}
