package errorscape.export.task;

import errorscape.export.picture.Figure;
import errorscape.export.picture.FigureComposer;
import errorscape.export.picture.PdfPicture;
import errorscape.export.picture.PictureStyle;
import errorscape.export.picture.PngPicture;
import errorscape.export.picture.SvgPicture;
import errorscape.parallel.ParallelFor;
import errorscape.picture.BallSpectrum;
import errorscape.picture.LossCurves;
import errorscape.picture.Monitor;
import errorscape.picture.Provenance;
import errorscape.picture.RacerPath;
import errorscape.picture.SceneBuilder;
import errorscape.picture.SliceMaterial;
import errorscape.plot.Fences;
import errorscape.plot.SpectrumChart;
import errorscape.render.LossScale;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Pictures and moving pictures as files.
record PictureExport(SliceMaterial material, Provenance of, ExportRequest request, ParallelFor loop, Monitor monitor) {
    void write(OutputStream to) throws IOException {
        if (request.format().isMoving()) {
            new MovieExport(material, of, request, loop, monitor).write(to);
        } else {
            still(to);
        }
    }

    private void still(OutputStream to) throws IOException {
        monitor.at("drawing", Double.NaN);
        String title = of.scenario() + ", " + what();
        switch (request.format()) {
            case PNG -> PngPicture.write(figure(request.style(), title), of.sentence(), to);
            case SVG -> SvgPicture.write(figure(fine(), title), title, of.sentence(), to);
            default -> PdfPicture.write(figure(fine(), title), title, of.sentence(), to);
        }
    }

    /// Vectors can be enlarged: the surface below them has pixels enough for that.
    private PictureStyle fine() {
        boolean surface = request.subject().isSurface();
        return surface && request.style().pixelsPerInch() < 150
                ? request.style().finer(2)
                : request.style();
    }

    private Figure figure(PictureStyle style, String title) {
        return switch (request.subject()) {
            case CURVE ->
                FigureComposer.chart(
                        (width, height, scale) ->
                                LossCurves.of(material, request.curve()).compose(width, height, scale, style.palette()),
                        style,
                        title);
            case SPECTRUM -> spectrum(style, title);
            default ->
                new FigureComposer(loop.executor(), loop.parallelism())
                        .surface(new SceneBuilder(material).scene(request.step()), request.camera(), style, title);
        };
    }

    private Figure spectrum(PictureStyle style, String title) {
        BallSpectrum ball = spectrum(material);
        double[] values = ball.spectrum().eigenvalues();
        double zero = ball.spectrum().threshold();
        SpectrumChart chart = new SpectrumChart(
                values,
                zero,
                LossScale.Kind.LOG,
                "The Hessian is not finite here.",
                ball.whole() ? Fences.of(values, zero) : Fences.NONE);
        return FigureComposer.chart(
                (width, height, scale) -> chart.compose(width, height, scale, style.palette()), style, title);
    }

    /// Of the first racer that is drawn, or of the start.
    static BallSpectrum spectrum(SliceMaterial material) {
        Optional<RacerPath> racer = material.shownRacers().stream().findFirst();
        return BallSpectrum.at(
                material.experiment().training(),
                racer.map(RacerPath::title).orElse("start"),
                racer.map(r -> r.run().now().step()).orElse(0L),
                racer.map(r -> r.run().now().weights())
                        .orElse(material.experiment().startWeights()));
    }

    private String what() {
        String step = material.racers().isEmpty() ? "" : ", step " + Math.min(request.step(), material.lastStep());
        return switch (request.subject()) {
            case CURVE -> "losses over the steps";
            case SPECTRUM -> "eigenvalues of the Hessian" + step;
            default ->
                (material.showsTrainingLoss()
                                ? material.experiment().lossName()
                                : material.quantity().label())
                        + step;
        };
    }
}
