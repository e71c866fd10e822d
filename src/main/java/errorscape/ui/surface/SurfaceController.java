package errorscape.ui.surface;

import errorscape.render.Camera;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.scenario.Scenario;
import errorscape.slice.PlanePoint;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.Session;
import errorscape.ui.session.SliceModel;
import errorscape.ui.session.SliceRequest;
import errorscape.ui.task.Pulse;
import errorscape.words.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
    private final ReadOnlyBooleanWrapper swapped = new ReadOnlyBooleanWrapper();
    private Scenario.@Nullable Layout layout;
    private Runnable export = () -> {};

    @FXML
    private VBox mainTop;

    @FXML
    private VBox mapPane;

    @FXML
    private StackPane mainSurface;

    @FXML
    private StackPane mapSurface;

    @FXML
    private Label mainSubtitle;

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
        main.setId("mainView");
        map.setId("mapView");
    }

    @FXML
    private void initialize() {
        mainSurface.getChildren().add(main);
        mapSurface.getChildren().add(map);
        new SurfaceMouse(main, model, session.staging(), this::mainHome);
        new SurfaceMouse(map, model, session.staging(), () -> Camera.MAP);
        SurfaceMenu.on(main, session, this::mainHome, () -> export.run());
        SurfaceMenu.on(map, session, () -> Camera.MAP, () -> export.run());
        TapCursor.on(main, session, model.readouts());
        TapCursor.first(main, session, model.readouts());
        TapCursor.on(map, session, model.readouts());
        session.staging().turnsProperty().subscribe((before, now) -> animation.turn(main.camera()));
        model.sceneProperty().subscribe(this::show);
        model.troubleProperty().subscribe(() -> show(model.sceneProperty().get()));
        session.slice()
                .troubleProperty()
                .subscribe(() -> show(model.sceneProperty().get()));
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

    /// What the views' menus open to write pictures.
    public void whenExportIsWanted(Runnable open) {
        export = open;
    }

    /// The other view, for a card.
    public Region otherView() {
        return mapPane;
    }

    /// Leaves room for what lies over the surface's edges, in pixels.
    public void setRoom(double left, double right, double bottom) {
        mainSurface.setPadding(new Insets(0, right, bottom, left));
        mainTop.setPadding(new Insets(0, right, 0, left));
    }

    /// Lets terrain and map change places.
    public void swap() {
        boolean mainInside = mainSurface.getChildren().contains(main);
        mainSurface.getChildren().clear();
        mapSurface.getChildren().clear();
        mainSurface.getChildren().add(mainInside ? map : main);
        mapSurface.getChildren().add(mainInside ? main : map);
        swapped.set(mainInside);
    }

    /// Whether the map fills the stage and the terrain lies on it.
    public ReadOnlyBooleanProperty swappedProperty() {
        return swapped.getReadOnlyProperty();
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
        if (next != Scenario.Layout.BOTH && swapped.get()) {
            swap();
        }
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
            String remark = Stream.of(
                            model.scaleRemark(),
                            Optional.of(Words.text("stage.marksOfLoss")).filter(m -> model.marksOfLoss()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · "));
            String trouble = model.troubleProperty().get()
                    + session.slice().troubleProperty().get();
            // What height and colour are stands at the scale itself.
            mainSubtitle.setText(trouble.isEmpty() ? remark : trouble);
        }
    }
}
