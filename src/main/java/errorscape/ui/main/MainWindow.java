package errorscape.ui.main;

import errorscape.keeping.RecentFiles;
import errorscape.render.Camera;
import errorscape.render.Palette;
import errorscape.scenario.Scenario.Layout;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.ui.census.CensusController;
import errorscape.ui.critical.CriticalController;
import errorscape.ui.critical.NetworkPointController;
import errorscape.ui.curve.CurveController;
import errorscape.ui.draw.Themed;
import errorscape.ui.inspector.InspectorController;
import errorscape.ui.lab.LabController;
import errorscape.ui.network.ModelController;
import errorscape.ui.profile.ProfileController;
import errorscape.ui.racers.RacersController;
import errorscape.ui.session.LivePlane;
import errorscape.ui.session.PlaneChooser;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.Undo;
import errorscape.ui.setup.PlaneController;
import errorscape.ui.setup.RangeController;
import errorscape.ui.setup.SetupController;
import errorscape.ui.setup.SubjectController;
import errorscape.ui.setup.Thumbnails;
import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.shell.Theme;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import errorscape.ui.slice.SliceBarController;
import errorscape.ui.spectrum.SpectrumController;
import errorscape.ui.surface.SurfaceController;
import errorscape.ui.surface.SurfaceModel;
import errorscape.ui.surface.SurfacePane;
import errorscape.ui.task.CalmPulses;
import errorscape.ui.task.PictureWorker;
import errorscape.ui.task.Pulse;
import errorscape.ui.toolbar.ToolbarController;
import errorscape.ui.transport.TransportController;
import errorscape.ui.why.WhyController;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The main window: makes every feature's controller, puts them together, and owns what is the window's own:
/// theme, keys, files.
public final class MainWindow {
    private final Session session;
    private final Stage stage;
    private final SurfaceController surface;
    private final Undo undo;
    private final TransportController transport;
    private final NetworkPointController networkPoint;
    private final SetupController setup;
    private final PlaneController plane;
    private final Sheets sheets;
    private final ScenarioFiles files;
    private final MainController main;
    private final ViewLoader rooms;
    private final List<Themed> besides = new ArrayList<>();
    private final List<FeatureWindow> laboratories;
    private Theme theme = Theme.DARK;

    /// Builds the window in a stage without showing it.
    ///
    /// @param picker asks for files
    /// @param recent the files used last
    /// @param earlier offers earlier work, if any is kept
    /// @param workers draws surfaces
    /// @param curves draws the learning curves
    public MainWindow(
            Session session,
            Stage stage,
            FilePicker picker,
            RecentFiles recent,
            Optional<EarlierMenu> earlier,
            SurfacePane.WorkerSource workers,
            PictureWorker curves,
            Pulse.Source pulses) {
        this.session = session;
        this.stage = stage;
        Pulse.Source readable = new CalmPulses(pulses, () -> isPlaying(session), System::nanoTime);
        ReadoutModel readouts = new ReadoutModel(session, readable);
        surface = new SurfaceController(session, new SurfaceModel(session, readouts, pulses), workers, pulses);
        CurveController curve = new CurveController(session, pulses, readable, curves);
        InspectorController inspector = new InspectorController(session, readouts, pulses);
        RacersController racers = new RacersController(session, readouts, pulses, readable);
        WhyController why = new WhyController(session);
        CriticalController critical = new CriticalController(session);
        ModelController model = new ModelController(session, pulses);
        SpectrumController spectrum = new SpectrumController(session, pulses);
        networkPoint = new NetworkPointController(session, readouts);
        transport = new TransportController(session, readable);
        PlaneChooser chooser = new PlaneChooser(session, picker::toOpenDirections);
        plane = new PlaneController(session, chooser);
        ProfileController profile = new ProfileController(session, pulses);
        RangeController range = new RangeController(session);
        SliceBarController sliceBar = new SliceBarController(session, chooser);
        LivePlane.of(session, pulses);
        undo = new Undo(session);
        sheets = new Sheets(session, picker, surface, recent);
        files = new ScenarioFiles(session, picker, recent, surface::terrainCamera, sheets);
        CensusController census = new CensusController(session, picker.ofCensus(), pulses);
        List<LabController> labs = Arrays.stream(LabController.Kind.values())
                .map(kind -> new LabController(kind, session, picker.ofLaboratories(), pulses))
                .toList();
        laboratories = new ArrayList<>();
        laboratories.add(new FeatureWindow(
                stage, "Census of critical points", 980, 760, () -> new ViewLoader(List.of(census)).load(View.CENSUS)));
        for (LabController lab : labs) {
            laboratories.add(
                    new FeatureWindow(stage, lab.title(), 980, 760, () -> new ViewLoader(List.of(lab)).load(View.LAB)));
        }
        setup = new SetupController(session);
        Thumbnails thumbnails = new Thumbnails(session, files::openData);
        SubjectController subject = new SubjectController(session, thumbnails, files::open);
        ToolbarController toolbar = new ToolbarController(session, undo, new WindowActions(this, files, earlier));
        main = new MainController(session, this::furnish);
        besides.add(census);
        besides.addAll(labs);
        rooms = new ViewLoader(List.of(
                main,
                toolbar,
                subject,
                sliceBar,
                profile,
                range,
                setup,
                plane,
                surface,
                inspector,
                racers,
                why,
                critical,
                networkPoint,
                transport,
                curve,
                model,
                spectrum));
        Parent root = rooms.load(View.MAIN);
        Scene scene = new Scene(sheets.over(root), 1440, 900);
        scene.getStylesheets()
                .add(MainWindow.class.getResource("/css/window.css").toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Arrivals.of(scene, session, files);
        stage.setScene(scene);
        stage.setTitle("Errorscape");
        stage.setMinWidth(940);
        stage.setMinHeight(620);
        session.scenarioProperty().subscribe(s -> {
            if (s != null) {
                stage.setTitle(s.name() + " – Errorscape");
            }
        });
        wear(theme);
        AfterFirstPicture.run(pulses, () -> {
            setup.furnish(furnish(View.PLANE), furnish(View.RANGE));
            thumbnails.draw();
        });
    }

    private static boolean isPlaying(Session session) {
        RaceSnapshot race = session.run().raceProperty().get();
        return race != null && race.state() == RunState.PLAYING;
    }

    /// Opens a scenario or data file.
    public void open(Path file) {
        files.open(file);
    }

    /// The camera of the main view.
    public Camera mainCamera() {
        return surface.mainCamera();
    }

    /// The camera that a scenario's file gets.
    public Camera terrainCamera() {
        return surface.terrainCamera();
    }

    /// The camera of the map beside it.
    public Camera mapCamera() {
        return surface.mapCamera();
    }

    /// Where the start is drawn in the view of this id; null while it is not.
    public @Nullable Point2D startPixel(String view) {
        return surface.startPixel(view);
    }

    /// Back to the first cameras.
    void resetView() {
        surface.resetView();
    }

    void export() {
        sheets.export();
    }

    /// The windows of the laboratory menu.
    List<FeatureWindow> laboratories() {
        return laboratories;
    }

    void switchTheme() {
        wear(theme.other());
    }

    private void wear(Theme next) {
        theme = next;
        Application.setUserAgentStylesheet(next.stylesheet());
        dress(rooms.placed());
        dress(besides);
    }

    /// A room that comes later wears what the others wear.
    private Parent furnish(View view) {
        Parent room = rooms.load(view);
        dress(rooms.placed());
        return room;
    }

    private void dress(List<?> placed) {
        Palette palette = theme.palette();
        for (Object controller : placed) {
            if (controller instanceof Themed themed) {
                themed.setPalette(palette);
            }
        }
    }

    private void key(KeyEvent event) {
        if (sheets.isOpen()) {
            return;
        }
        if (event.isShortcutDown()) {
            switch (event.getCode()) {
                case E -> sheets.export();
                case O -> files.open();
                case S -> files.save();
                case Z, Y -> {
                    if (!UndoKeys.undone(event, undo, stage.getScene().getFocusOwner())) {
                        return;
                    }
                }
                default -> {
                    return;
                }
            }
            event.consume();
            return;
        }
        if (event.isAltDown() || OwnKeys.belongsTo(stage.getScene().getFocusOwner(), event.getCode())) {
            return;
        }
        if (plainKey(event.getCode())) {
            event.consume();
        }
    }

    private boolean plainKey(KeyCode code) {
        switch (code) {
            case SPACE -> transport.playOrPause();
            case RIGHT -> transport.step();
            case LEFT -> transport.stepBack();
            case HOME -> transport.toStart();
            case END -> transport.toEnd();
            case R -> transport.reset();
            case N -> setup.newSeed();
            case P -> plane.newPlane();
            case V -> resetView();
            case K -> {
                main.showCritical();
                networkPoint.polish();
            }
            case L -> session.switches().toggleScale();
            case DIGIT1 -> session.setLayout(Layout.MAP);
            case DIGIT2 -> session.setLayout(Layout.TERRAIN);
            case DIGIT3 -> session.setLayout(Layout.BOTH);
            default -> {
                return false;
            }
        }
        return true;
    }
}
