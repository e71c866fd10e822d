package errorscape.ui.session;

import errorscape.scenario.Experiment;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the pointer was last, also when it has left for a menu or a button; forgotten with its plane, where the same
/// coordinates mean another place. JavaFX thread only.
public final class PointedPlace {
    private final Session session;
    private @Nullable PlanePoint place;
    private @Nullable Plane of;

    /// @param pointed told when there is a place
    public PointedPlace(Session session, ReadoutModel readouts, Runnable pointed) {
        this.session = session;
        readouts.pointerProperty().subscribe(now -> {
            if (now != null) {
                place = now;
                of = plane();
                pointed.run();
            }
        });
    }

    private @Nullable Plane plane() {
        Experiment experiment = session.experimentProperty().get();
        return experiment == null ? null : session.slice().planeOr(experiment.plane());
    }

    /// On the plane that is shown; empty if the pointer was not on this one yet.
    // A plane that is chosen anew is another object.
    @SuppressWarnings("ReferenceEquality")
    public Optional<PlanePoint> place() {
        return of == null || of != plane() ? Optional.empty() : Optional.ofNullable(place);
    }

    /// Its weights.
    public Optional<double[]> weights() {
        Plane plane = plane();
        return plane == null ? Optional.empty() : place().map(at -> plane.lift(at.a(), at.b()));
    }
}
