package errorscape.ui.export;

import errorscape.export.picture.PictureStyle;
import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportRequest;
import errorscape.export.task.ExportTask;
import errorscape.picture.Monitor;
import errorscape.picture.Provenance;
import errorscape.ui.session.Session;
import errorscape.ui.task.LiveStudy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// A small picture of what the file will show, drawn anew whenever something else is chosen. JavaFX thread only.
final class Preview {
    /// Pixels of its longer side, twice those of the window for screens that have them.
    private static final double SIDE = 680;

    private record Input(ExportMaterial material, ExportRequest request) {}

    private final LiveStudy<Input, byte[]> drawing;
    private final Consumer<Optional<Image>> shown;

    /// @param shown gets the picture; empty where there is none
    Preview(Session session, Consumer<Optional<Image>> shown) {
        this.shown = shown;
        drawing = new LiveStudy<>(
                session.studies(),
                input -> draw(session, input),
                bytes -> shown.accept(Optional.of(new Image(new ByteArrayInputStream(bytes)))));
    }

    /// What is chosen has changed.
    void show(ExportMaterial material, ExportRequest request) {
        ExportFormat format = request.format();
        if (format.isNumbers() || format == ExportFormat.HTML) {
            shown.accept(Optional.empty());
        } else {
            drawing.offer(new Input(material, request));
        }
    }

    private static byte[] draw(Session session, Input input) {
        ExportRequest request = input.request();
        PictureStyle style = request.style();
        double factor = SIDE / Math.max(style.width(), style.height());
        ExportRequest small = new ExportRequest(
                request.subject(),
                ExportFormat.PNG,
                style.finer(factor),
                request.camera(),
                request.movie(),
                request.solidWidth(),
                request.step(),
                request.curve());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new ExportTask(
                            input.material().shown(),
                            Provenance.of(input.material().shown(), ExportModel.version()),
                            small,
                            session.studies().loop(),
                            Monitor.NOBODY)
                    .write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
