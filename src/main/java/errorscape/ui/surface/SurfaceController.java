package errorscape.ui.surface;

import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.render.Camera;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.slice.PlanePoint;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.SliceModel;
import errorscape.ui.session.SliceRequest;
import errorscape.ui.session.Whose;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The centre: terrain and map of one slice, side by side or one alone. The main view is the terrain; alone as
/// a map it tilts until it is one.
public final class SurfaceController implements Themed {
    private final Session session;
    private final SurfaceModel model;
    private final SurfacePane main;
    private final SurfacePane map;
    private final CameraAnimation animation;
    private final ObservableValue<@Nullable Hold> numbersHeld;
    private Scenario.@Nullable Layout layout;

    @FXML
    private HBox views;

    @FXML
    private VBox mainPane;

    @FXML
    private VBox mapPane;

    @FXML
    private StackPane mainSurface;

    @FXML
    private StackPane mapSurface;

    @FXML
    private Label mainTitle;

    @FXML
    private Label mainSubtitle;

    @FXML
    private Label mapSubtitle;

    @FXML
    private VBox readout;

    @FXML
    private Label readoutFirst;

    @FXML
    private Label readoutSecond;

    @FXML
    private ProgressBar sampling;

    @FXML
    private HBox slowly;

    @FXML
    private Label sampledShare;

    public SurfaceController(
            Session session, SurfaceModel model, SurfacePane.WorkerSource workers, Pulse.Source pulses) {
        this.session = session;
        this.model = model;
        main = new SurfacePane(Camera.TERRAIN, workers, pulses);
        map = new SurfacePane(Camera.MAP, workers, pulses);
        animation = new CameraAnimation(main::setCamera, pulses);
        numbersHeld = session.staging().holds().following(Control.NUMBERS);
        main.setId("mainView");
        map.setId("mapView");
    }

    @FXML
    private void initialize() {
        mainSurface.getChildren().add(main);
        mapSurface.getChildren().add(map);
        new SurfaceMouse(main, model, session.staging(), this::mainHome);
        new SurfaceMouse(map, model, session.staging(), () -> Camera.MAP);
        TapCursor.on(main, session, model.readouts());
        TapCursor.first(main, session, model.readouts());
        TapCursor.on(map, session, model.readouts());
        session.staging().turnsProperty().subscribe((before, now) -> animation.turn(main.camera()));
        numbersHeld.subscribe(held -> readout.setOpacity(held == null ? 1 : 0));
        mainPane.prefWidthProperty().bind(views.widthProperty().multiply(0.6));
        mapPane.prefWidthProperty().bind(views.widthProperty().multiply(0.4));
        mainPane.setMinWidth(0);
        mapPane.setMinWidth(0);
        model.sceneProperty().subscribe(this::show);
        model.troubleProperty().subscribe(() -> show(model.sceneProperty().get()));
        session.slice()
                .troubleProperty()
                .subscribe(() -> show(model.sceneProperty().get()));
        model.readouts().readoutProperty().subscribe(this::show);
        model.readouts()
                .troubleProperty()
                .subscribe(() -> show(model.readouts().readoutProperty().get()));
        model.readouts().pointerProperty().subscribe(place -> {
            main.setPointer(place);
            map.setPointer(place);
        });
        session.slice().samplingProperty().subscribe(this::showSampling);
        session.slice().progressProperty().subscribe(this::showSampling);
        session.scenarioProperty().subscribe((before, now) -> {
            if (now != null) {
                arrange(now.view().layout());
                if (before != null
                        && !before.view().terrain().equals(now.view().terrain())
                        && layout != Scenario.Layout.MAP) {
                    animation.run(main.camera(), now.view().terrain(), () -> {});
                }
            }
        });
    }

    /// What takes long says how far it is, and can be stopped.
    private void showSampling() {
        SliceModel slice = session.slice();
        SliceRequest of = slice.request();
        boolean busy = slice.samplingProperty().get();
        boolean slow = busy && of != null && of.quantity().slow();
        double share = slice.progressProperty().get();
        sampling.setVisible(busy);
        sampling.setProgress(slow ? share : ProgressBar.INDETERMINATE_PROGRESS);
        slowly.setVisible(slow);
        slowly.setManaged(slow);
        sampledShare.setText(Math.round(100 * share) + " %");
    }

    @FXML
    private void stopSampling() {
        session.slice().stopSampling();
    }

    /// Draws in the colours of a theme.
    @Override
    public void setPalette(Palette palette) {
        main.setPalette(palette);
        map.setPalette(palette);
    }

    /// Goes back to the first cameras.
    public void resetView() {
        animation.run(main.camera(), mainHome(), () -> {});
        map.setCamera(Camera.MAP);
    }

    /// The cameras as they stand, for a scenario's file.
    public Camera terrainCamera() {
        return layout == Scenario.Layout.MAP ? Camera.TERRAIN : main.camera();
    }

    /// The camera of the main view.
    public Camera mainCamera() {
        return main.camera();
    }

    /// The camera of the map.
    public Camera mapCamera() {
        return map.camera();
    }

    /// Where the start is drawn in the view of an id; null while it is not.
    public @Nullable Point2D startPixel(String view) {
        PlanePoint start = model.start();
        double[] pixel = start == null ? null : (map.getId().equals(view) ? map : main).pixelOf(start);
        return pixel == null ? null : new Point2D(pixel[0], pixel[1]);
    }

    private Camera mainHome() {
        return layout == Scenario.Layout.MAP ? Camera.MAP : Camera.TERRAIN;
    }

    private void arrange(Scenario.Layout next) {
        if (next == layout) {
            return;
        }
        Scenario.Layout before = layout;
        layout = next;
        boolean both = next == Scenario.Layout.BOTH;
        mapPane.setVisible(both);
        mapPane.setManaged(both);
        mainTitle.setText(next == Scenario.Layout.MAP ? "Map" : "Terrain");
        Scenario now = session.scenarioProperty().get();
        Camera target = next == Scenario.Layout.MAP || now == null
                ? mainHome()
                : now.view().terrain();
        if (before == null) {
            main.setCamera(target);
        } else if ((before == Scenario.Layout.MAP) != (next == Scenario.Layout.MAP)) {
            animation.run(main.camera(), target, () -> {});
        }
    }

    private void show(@Nullable Scene scene) {
        main.setScene(scene);
        map.setScene(scene);
        if (scene != null) {
            String remark = model.scaleRemark().map(r -> " · " + r).orElse("")
                    + (model.marksOfLoss() ? " · marks: of the training loss" : "");
            String law = scene.heightLabel();
            String trouble = model.troubleProperty().get()
                    + session.slice().troubleProperty().get();
            String height = layout == Scenario.Layout.MAP ? "colour = " + law : "height = " + law + remark;
            mainSubtitle.setText(trouble.isEmpty() ? height : trouble);
            mapSubtitle.setText("colour = " + law);
        }
    }

    private void show(ReadoutModel.@Nullable Readout now) {
        String trouble = model.readouts().troubleProperty().get();
        readout.setVisible(now != null || !trouble.isEmpty());
        if (now == null || !trouble.isEmpty()) {
            readoutFirst.setText("");
            readoutSecond.setText(trouble);
            return;
        }
        String racer = Whose.prefix(session, ", step ");
        String who = racer.isEmpty() ? "Step " : racer;
        Experiment experiment = session.experimentProperty().get();
        if (experiment != null && experiment.showsWholeFunction()) {
            readoutFirst.setText(who + Numbers.count(now.snapshot().now().step()) + ": f = "
                    + Numbers.measured(now.snapshot().now().loss(), 4));
            readoutSecond.setText("at x = " + Numbers.measured(now.place().a(), 4) + ", y = "
                    + Numbers.measured(now.place().b(), 4));
            return;
        }
        readoutFirst.setText(who + Numbers.count(now.snapshot().now().step()) + ": true loss "
                + Numbers.measured(now.snapshot().now().loss(), 4) + ", slice " + Numbers.measured(now.sliceLoss(), 4));
        if (session.switches().confinedProperty().get()) {
            readoutSecond.setText("training is confined to this plane: two coordinates, not all weights");
            return;
        }
        String off = now.place().distance() < 1e-9
                ? "on the plane"
                : Numbers.measured(now.place().distance(), 3) + " off the plane";
        readoutSecond.setText(
                Double.isNaN(now.share())
                        ? off
                        : off + " · the plane holds " + Math.round(100 * now.share()) + " % of the path’s length");
    }
}
