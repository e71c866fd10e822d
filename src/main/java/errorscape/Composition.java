package errorscape;

import errorscape.failure.FailureLog;
import errorscape.failure.LogPlace;
import errorscape.keeping.KeptFolder;
import errorscape.keeping.Preferences;
import errorscape.parallel.ParallelFor;
import errorscape.render.ColourMap;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.scenario.SampleScenarios;
import errorscape.slice.grid.GridSampler;
import errorscape.training.Workers;
import errorscape.ui.main.FilePicker;
import errorscape.ui.main.MainWindow;
import errorscape.ui.session.RunModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.SliceMarks;
import errorscape.ui.session.SliceModel;
import errorscape.ui.shell.Fonts;
import errorscape.ui.surface.FrameWorker;
import errorscape.ui.surface.SurfacePane;
import errorscape.ui.task.AnimationPulses;
import errorscape.ui.task.Failures;
import errorscape.ui.task.Notice;
import errorscape.ui.task.PictureWorker;
import errorscape.ui.task.Studies;
import errorscape.ui.task.UiThread;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.stage.Stage;

/// Makes the parts of the window and puts them together; owns the threads behind it. JavaFX thread only.
public final class Composition implements AutoCloseable {
    private final Workers workers;
    private final Failures failures;
    private final RunModel run;
    private final Session session;
    private final MainWindow window;

    /// Builds the window in a stage without showing it, and opens the first sample scenario.
    public Composition(Stage stage, FilePicker picker) {
        this(stage, picker, new FailureLog(LogPlace.ofSystem()));
    }

    /// @param log where failures are kept
    public Composition(Stage stage, FilePicker picker, FailureLog log) {
        UiThread ui = new UiThread(this::tell);
        failures = new Failures(log, ui, this::show);
        AnimationPulses pulses = new AnimationPulses(failures);
        workers = new Workers(Runtime.getRuntime().availableProcessors(), failures);
        FutureTask<?> fonts = new FutureTask<>(Fonts::load, null);
        workers.studies().execute(fonts);
        run = new RunModel(
                ui, workers.threads("training"), new ParallelFor(workers.racing(), workers.parallelism()), pulses);
        ParallelFor searching = new ParallelFor(workers.searching(), workers.parallelism());
        SliceModel slice = new SliceModel(
                ui,
                new GridSampler(workers.pool(), workers.parallelism()),
                new SliceMarks(ui, workers.studies(), searching, pulses, failures),
                pulses,
                failures);
        Studies studies = new Studies(ui, workers.studies(), searching, failures);
        session = new Session(ui, workers.background(), run, slice, studies);
        // Read while the window is built.
        session.open(SampleScenarios::first, null);
        SurfacePane.WorkerSource frames = (receiver, onFailure) -> new FrameWorker(
                new SurfaceRenderer(workers.drawing(), workers.parallelism()),
                ColourMap.VIRIDIS,
                workers.drawing(),
                ui,
                onFailure,
                receiver);
        PictureWorker curves = new PictureWorker(workers.drawing(), ui);
        Preferences preferences = Preferences.of(KeptFolder.ofSystem().resolve("preferences.properties"));
        window = new MainWindow(session, stage, picker, frames, curves, pulses, preferences);
        onAnother(() -> {
            pulses.again();
            studies.again();
            slice.again();
        });
        await(fonts);
    }

    /// Runs a task whenever another scenario or another run is shown: what failed with the old may do with the new.
    private void onAnother(Runnable again) {
        session.experimentProperty().subscribe(again);
        run.raceProperty().subscribe((before, now) -> {
            if (before == null || now == null || before.raceId() != now.raceId()) {
                again.run();
            }
        });
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
        failures.accept(failure);
    }

    private void show(Notice notice) {
        session.noticeProperty().set(notice);
    }

    /// Ends the threads.
    @Override
    public void close() {
        run.close();
        session.slice().cancel();
        workers.close();
    }
}
