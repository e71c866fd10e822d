package errorscape;

import errorscape.render.ColourMap;
import errorscape.render.SurfaceRenderer;
import errorscape.scenario.SampleScenarios;
import errorscape.slice.GridSampler;
import errorscape.slice.ParallelFor;
import errorscape.training.Workers;
import errorscape.ui.common.AnimationPulses;
import errorscape.ui.common.Fonts;
import errorscape.ui.common.PictureWorker;
import errorscape.ui.common.RunModel;
import errorscape.ui.common.Session;
import errorscape.ui.common.SliceModel;
import errorscape.ui.common.Studies;
import errorscape.ui.common.UiThread;
import errorscape.ui.main.FilePicker;
import errorscape.ui.main.MainWindow;
import errorscape.ui.surface.FrameWorker;
import errorscape.ui.surface.SurfacePane;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.stage.Stage;

/// Makes the parts of the window and puts them together; owns the threads behind it. JavaFX thread only.
public final class Composition implements AutoCloseable {
    private final Workers workers;
    private final RunModel run;
    private final Session session;
    private final MainWindow window;

    /// Builds the window in a stage without showing it, and opens the first sample scenario.
    public Composition(Stage stage, FilePicker picker) {
        UiThread ui = new UiThread(this::tell);
        AnimationPulses pulses = new AnimationPulses();
        workers = new Workers(Runtime.getRuntime().availableProcessors(), failure -> ui.execute(() -> tell(failure)));
        FutureTask<?> fonts = new FutureTask<>(Fonts::load, null);
        workers.studies().execute(fonts);
        run = new RunModel(
                ui, workers.threads("training"), new ParallelFor(workers.racing(), workers.parallelism()), pulses);
        SliceModel slice = new SliceModel(
                ui,
                workers.background(),
                new GridSampler(workers.pool(), workers.parallelism()),
                new ParallelFor(workers.pool(), workers.parallelism()),
                pulses,
                this::tell);
        Studies studies =
                new Studies(ui, workers.studies(), new ParallelFor(workers.pool(), workers.parallelism()), this::tell);
        session = new Session(ui, workers.background(), run, slice, studies);
        // Read while the window is built.
        session.open(SampleScenarios::first, null);
        SurfacePane.WorkerSource frames = receiver -> new FrameWorker(
                new SurfaceRenderer(workers.drawing(), workers.parallelism()),
                ColourMap.VIRIDIS,
                workers.drawing(),
                ui,
                this::tell,
                receiver);
        PictureWorker curves = new PictureWorker(workers.drawing(), ui, this::tell);
        window = new MainWindow(session, stage, picker, frames, curves, pulses);
        await(fonts);
    }

    /// Fonts are read beside the building of the window; nothing may be shown, or measured, without them.
    private static void await(FutureTask<?> fonts) {
        try {
            fonts.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// What the window is about.
    public Session session() {
        return session;
    }

    public MainWindow window() {
        return window;
    }

    /// A failure nobody expected reaches the user wherever it happened.
    void tell(Throwable failure) {
        session.fail(failure);
    }

    /// Ends the threads.
    @Override
    public void close() {
        run.close();
        session.slice().cancel();
        workers.close();
    }
}
