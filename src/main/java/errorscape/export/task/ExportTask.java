package errorscape.export.task;

import errorscape.export.mesh.GlbFile;
import errorscape.export.mesh.Mesh;
import errorscape.export.mesh.ObjFile;
import errorscape.export.mesh.PlyFile;
import errorscape.export.mesh.SceneSolid;
import errorscape.export.mesh.StlFile;
import errorscape.export.replay.ReplayFile;
import errorscape.file.WholeFile;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.Provenance;
import errorscape.picture.SceneBuilder;
import errorscape.picture.SliceMaterial;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// Exports what is known of a slice into one file. Works on the calling thread and the helpers of a loop.
public final class ExportTask {
    private static final int BUFFER = 1 << 16;

    private final SliceMaterial material;
    private final Provenance of;
    private final ExportRequest request;
    private final ParallelFor loop;
    private final Monitor monitor;

    /// @param material what is exported
    /// @param of what every file says of itself
    /// @param loop shares the work
    /// @param monitor hears of it, and may end it
    public ExportTask(SliceMaterial material, Provenance of, ExportRequest request, ParallelFor loop, Monitor monitor) {
        this.material = material;
        this.of = of;
        this.request = request;
        this.loop = loop;
        this.monitor = monitor;
    }

    /// Writes the file; one that was there is replaced only by a whole new one.
    ///
    /// @throws IOException if it cannot be written; then what was there is as it was
    /// @throws java.util.concurrent.CancellationException if it is not wanted any more; then too
    /// @throws IllegalArgumentException if there is nothing to write; the message says why
    public void write(Path out) throws IOException {
        try (WholeFile file = WholeFile.open(out)) {
            OutputStream to = new BufferedOutputStream(file.stream(), BUFFER);
            write(to);
            to.flush();
            monitor.goOn();
            file.keep();
        }
    }

    /// Writes to a stream.
    ///
    /// @throws IOException of the stream
    public void write(OutputStream to) throws IOException {
        ExportFormat format = request.format();
        if (format.isNumbers()) {
            new NumberExport(material, of, request).write(to);
        } else if (format.isSolid()) {
            solid(to);
        } else if (format == ExportFormat.HTML) {
            ReplayFile.write(
                    new SceneBuilder(material),
                    request.camera(),
                    request.style().colours(),
                    of,
                    to);
        } else {
            new PictureExport(material, of, request, loop, monitor).write(to);
        }
    }

    private void solid(OutputStream to) throws IOException {
        monitor.at("making triangles", Double.NaN);
        List<Mesh> parts = SceneSolid.of(
                new SceneBuilder(material).scene(request.step()),
                request.style().colours(),
                request.solidWidth());
        switch (request.format()) {
            case STL -> StlFile.write(parts, of.sentence(), to);
            case OBJ -> ObjFile.write(parts, of.sentence(), to);
            case PLY -> PlyFile.write(parts, of.sentence(), to);
            default -> GlbFile.write(parts, of.sentence(), to);
        }
    }
}
