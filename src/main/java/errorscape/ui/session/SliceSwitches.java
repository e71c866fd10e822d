package errorscape.ui.session;

import errorscape.render.LossScale;
import errorscape.scenario.Scenario;
import errorscape.slice.Quantity;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the toolbar switches of a scenario's slice, as properties that controls can be bound to: a control
/// changes the scenario, and another scenario changes the controls. JavaFX thread only.
public final class SliceSwitches {
    private final Session session;
    private final ObjectProperty<Quantity> quantity = new SimpleObjectProperty<>(Quantity.TRAINING_LOSS);
    private final BooleanProperty following = new SimpleBooleanProperty();
    private final BooleanProperty confined = new SimpleBooleanProperty();

    SliceSwitches(Session session) {
        this.session = session;
        session.scenarioProperty().subscribe(now -> {
            if (now != null) {
                quantity.set(now.view().quantity());
                following.set(now.view().following());
                confined.set(now.training().confined());
            }
        });
        quantity.subscribe(q -> session.change(s -> s.withView(s.view().withQuantity(q))));
        following.subscribe(on -> session.change(s -> s.withView(s.view().withFollowing(on))));
        confined.subscribe(on -> session.change(s -> confine(s, on)));
    }

    private static Scenario confine(Scenario scenario, boolean confined) {
        return scenario.withTraining(scenario.training().withConfined(confined));
    }

    /// Heights and colours linear instead of logarithmic, or the other way round.
    public void toggleScale() {
        Scenario now = session.scenarioProperty().get();
        if (now != null) {
            setScale(now.view().scale() == LossScale.Kind.LOG ? LossScale.Kind.LINEAR : LossScale.Kind.LOG);
        }
    }

    public void setScale(LossScale.Kind kind) {
        session.change(s -> s.withView(s.view().withScale(kind)));
    }

    /// What is drawn; a scenario that has no such quantity shows its training loss.
    public ObjectProperty<Quantity> quantityProperty() {
        return quantity;
    }

    /// Whether the plane goes with the ball.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// Whether training moves in the two coordinates of the plane only, so that the ball stays on the surface.
    public BooleanProperty confinedProperty() {
        return confined;
    }

    /// Shows the map, the terrain or both.
    public void setLayout(Scenario.Layout layout) {
        session.change(s -> s.withView(s.view().withLayout(layout)));
    }
}
