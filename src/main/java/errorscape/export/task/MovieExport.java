package errorscape.export.task;

import errorscape.export.movie.ApngMovie;
import errorscape.export.movie.FrameArchive;
import errorscape.export.movie.Frames;
import errorscape.export.movie.GifMovie;
import errorscape.export.movie.SceneFrames;
import errorscape.export.movie.VideoMovie;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.Provenance;
import errorscape.picture.SceneBuilder;
import errorscape.picture.SliceMaterial;
import java.io.IOException;
import java.io.OutputStream;

/// Moving pictures as files.
record MovieExport(SliceMaterial material, Provenance of, ExportRequest request, ParallelFor loop, Monitor monitor) {
    void write(OutputStream to) throws IOException {
        Frames frames = new SceneFrames(
                new SceneBuilder(material), request.movie(), request.camera(), request.style(), loop, monitor);
        switch (request.format()) {
            case GIF -> new GifMovie(frames, of.sentence(), GifMovie.LIMIT, monitor).write(to);
            case APNG -> new ApngMovie(frames, of.sentence(), monitor).write(to);
            case ZIP -> FrameArchive.write(frames, of.sentence(), monitor, to);
            default -> new VideoMovie(frames, request.format() == ExportFormat.WEBM, of.sentence(), monitor).write(to);
        }
    }
}
