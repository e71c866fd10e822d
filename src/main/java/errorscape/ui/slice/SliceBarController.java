package errorscape.ui.slice;

import errorscape.lesson.Locks.Control;
import errorscape.scenario.Experiment;
import errorscape.scenario.Quantities;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.Quantity;
import errorscape.ui.session.DrawnQuantity;
import errorscape.ui.session.HeldNode;
import errorscape.ui.session.PlaneChooser;
import errorscape.ui.session.PlaneKind;
import errorscape.ui.session.Session;
import errorscape.ui.session.ShownPlane;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The part of the toolbar that says what is looked at.
public final class SliceBarController {
    private final Session session;
    private final PlaneChooser chooser;

    @FXML
    private MenuButton planes;

    @FXML
    private MenuButton quantities;

    @FXML
    private ToggleButton follow;

    @FXML
    private ToggleButton confine;

    public SliceBarController(Session session, PlaneChooser chooser) {
        this.session = session;
        this.chooser = chooser;
    }

    @FXML
    private void initialize() {
        follow.selectedProperty().bindBidirectional(session.switches().followingProperty());
        confine.selectedProperty().bindBidirectional(session.switches().confinedProperty());
        follow.selectedProperty()
                .subscribe(on -> follow.setText(Words.text(on ? "slicebar.following" : "slicebar.follow")));
        session.scenarioProperty().subscribe(this::refresh);
        session.experimentProperty().subscribe(this::nameQuantity);
        HeldNode.follow(session, planes, Control.PLANE);
        HeldNode.follow(session, follow, Control.PLANE);
        HeldNode.follow(session, confine, Control.PLANE);
        planes.setOnShowing(e -> fillPlanes());
        quantities.setOnShowing(e -> fillQuantities());
    }

    private void refresh(@Nullable Scenario scenario) {
        if (scenario != null) {
            planes.setText(ShownPlane.kind(session, scenario).title());
            planes.setTooltip(new Tooltip(Words.text("slicebar.shown") + "\n"
                    + PlaneKind.note(scenario.slice().plane())));
            fillPlanes();
            fillQuantities();
            // A function is its own plane: there is no other to choose, and nothing to confine it to.
            boolean many = !(scenario.subject() instanceof Subject.TypedFunction);
            planes.setVisible(many);
            planes.setManaged(many);
            confine.setVisible(many);
            confine.setManaged(many);
        }
    }

    private void nameQuantity(@Nullable Experiment experiment) {
        if (experiment != null) {
            Quantity drawn = DrawnQuantity.of(experiment);
            quantities.setText(capital(Wording.of(experiment.scenario(), drawn.label())));
            quantities.setTooltip(
                    new Tooltip(Words.text("slicebar.drawn", Wording.of(experiment.scenario(), drawn.meaning()))));
        }
    }

    private void fillPlanes() {
        planes.getItems().clear();
        PlaneKind before = null;
        for (PlaneKind kind : chooser.kinds()) {
            if (before != null && before.movable() != kind.movable()) {
                planes.getItems().add(new SeparatorMenuItem());
            }
            before = kind;
            MenuItem item = new MenuItem(kind.offer());
            item.setOnAction(e -> chooser.choose(kind));
            planes.getItems().add(item);
        }
    }

    private void fillQuantities() {
        Experiment experiment = session.experimentProperty().get();
        List<Quantity> there = experiment == null ? List.of() : Quantities.of(experiment);
        quantities.getItems().clear();
        for (Quantity quantity : Quantity.values()) {
            Label label =
                    new Label(capital(Wording.of(session.scenarioProperty().get(), quantity.label())));
            CustomMenuItem item = new CustomMenuItem(label);
            item.setDisable(!there.contains(quantity));
            Tooltip.install(
                    label, new Tooltip(Wording.of(session.scenarioProperty().get(), quantity.meaning())));
            item.setOnAction(e -> session.switches().quantityProperty().set(quantity));
            quantities.getItems().add(item);
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
