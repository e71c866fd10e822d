package errorscape;

import errorscape.failure.FailureLog;
import errorscape.failure.LogPlace;
import errorscape.file.FileException;
import errorscape.keeping.Autosave;
import errorscape.keeping.Keeping;
import errorscape.keeping.WorkFolder;
import errorscape.parallel.ParallelFor;
import errorscape.render.ColourMap;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.slice.grid.GridSampler;
import errorscape.training.Workers;
import errorscape.ui.main.Autosaving;
import errorscape.ui.main.EarlierMenu;
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
import errorscape.words.Words;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.stage.Stage;

/// Makes the parts of the window and puts them together; owns the threads behind it. JavaFX thread only.
public final class Composition implements AutoCloseable {
    /// Milliseconds in which changes gather before they are written.
    private static final long PAUSE = 300;

    private final Workers workers;
    private final Failures failures;
    private final RunModel run;
    private final Session session;
    private final MainWindow window;
    private final Optional<Autosave> autosave;

    /// Builds the window in a stage without showing it, and opens the first scenario.
    public Composition(Stage stage, FilePicker picker) {
        this(stage, picker, new FailureLog(LogPlace.ofSystem()), Keeping.nothing(), SampleScenarios::opening);
    }

    /// @param log where failures are kept
    /// @param keeping what the window remembers; goes on with the work in it
    /// @param first the scenario to begin with where there is none, read in the background
    public Composition(Stage stage, FilePicker picker, FailureLog log, Keeping keeping, Supplier<Scenario> first) {
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
        begin(keeping, first);
        SurfacePane.WorkerSource frames = (receiver, onFailure) -> new FrameWorker(
                new SurfaceRenderer(workers.drawing(), workers.parallelism()),
                ColourMap.VIRIDIS,
                workers.drawing(),
                ui,
                onFailure,
                receiver);
        PictureWorker curves = new PictureWorker(workers.drawing(), ui);
        autosave = keeping.work().map(this::autosave);
        Optional<EarlierMenu> earlier = autosave.map(save -> new EarlierMenu(session, save));
        window = new MainWindow(session, stage, picker, keeping, earlier, frames, curves, pulses);
        autosave.ifPresent(save -> Autosaving.of(session, window::terrainCamera, stage.getScene(), save));
        onAnother(() -> {
            pulses.again();
            studies.again();
            slice.again();
        });
        await(fonts);
    }

    /// Shows the work that goes on, else the first scenario.
    private void begin(Keeping keeping, Supplier<Scenario> first) {
        Optional<WorkFolder> folder = keeping.work();
        folder.flatMap(WorkFolder::found)
                .ifPresentOrElse(
                        work -> session.resume(work, reason -> {
                            session.open(first, null);
                            String told = leave(folder.get(), reason);
                            session.later(() -> told, words -> show(Notice.problem(words)));
                        }),
                        () -> session.open(first, null));
        keeping.trouble().ifPresent(place -> session.later(() -> unkept(place), this::show));
    }

    private static String leave(WorkFolder folder, String reason) {
        try {
            folder.leave();
            return reason;
        } catch (FileException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Autosave autosave(WorkFolder folder) {
        Executor soon = CompletableFuture.delayedExecutor(PAUSE, TimeUnit.MILLISECONDS, workers.studies());
        return new Autosave(folder, soon, place -> session.studies().onUi(() -> show(unkept(place))));
    }

    private static Notice unkept(String place) {
        return Notice.problem(Words.text("keep.unkept", place));
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
        window.keep();
        autosave.ifPresent(Autosave::close);
        run.close();
        session.slice().cancel();
        workers.close();
    }
}
