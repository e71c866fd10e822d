package errorscape.ui.session;

import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.slice.PlanePoint;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A start that is put somewhere on the plane that is shown.
final class MovedStart {
    private MovedStart() {}

    // A plane that follows the ball is another object than the scenario's.
    @SuppressWarnings("ReferenceEquality")
    static UnaryOperator<Scenario> to(double a, double b, Experiment now, @Nullable ShownSlice shown) {
        if (shown != null
                && shown.plane() != now.plane()
                && shown.plane().dimension() == now.plane().dimension()) {
            double[] place = shown.plane().lift(a, b);
            return s -> s.withStart(s.start().withWeights(place));
        }
        PlanePoint initial = now.plane().project(now.initialWeights());
        return s -> s.withStart(s.start().withOffset(a - initial.a(), b - initial.b()));
    }
}
