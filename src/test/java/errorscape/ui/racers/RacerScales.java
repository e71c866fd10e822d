package errorscape.ui.racers;

import errorscape.optimizer.Around;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Recipe;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.Sgd;
import errorscape.scales.Drawn;
import errorscape.scales.Scale;
import java.util.List;
import java.util.OptionalDouble;

/// The gauge of learning rates.
public final class RacerScales {
    private RacerScales() {}

    public static List<Scale> all() {
        return List.of(
                new Scale("gauge of a rate and a limit", (rate, limit) -> gauge(edge(rate, limit))),
                new Scale(
                        "gauge of a rate that shrinks to nothing",
                        (curvature, zero) -> gauge(RateEdge.of(HALVED, 2_000, OptionalDouble.of(curvature), zero))),
                new Scale(
                        "gauge of a curvature",
                        (curvature, zero) ->
                                gauge(RateEdge.of(new Sgd(0.1, 0.9), 3, OptionalDouble.of(curvature), zero))));
    }

    private static final OptimizerSettings HALVED =
            new Recipe(new Sgd(0.1, 0), Around.NOTHING, Schedule.parse("exponential:factor=0.5"));

    /// With a rate that no settings would allow too: schedules multiply.
    private static RateEdge edge(double rate, double limit) {
        return RateEdge.at(RateEdge.Kind.OWN, rate, limit, "");
    }

    private static Drawn gauge(RateEdge edge) {
        double[] ticks = new double[edge.decades() + 5];
        for (int k = 0; k <= edge.decades(); k++) {
            ticks[k] = k / (double) edge.decades();
        }
        ticks[edge.decades() + 1] = edge.low();
        ticks[edge.decades() + 2] = edge.high();
        ticks[edge.decades() + 3] = edge.place(edge.rate());
        ticks[edge.decades() + 4] = edge.place(edge.limit());
        return new Drawn(
                Drawn.of(ticks).places(), List.of(edge.text(), RateEdge.end(edge.low()), RateEdge.end(edge.high())));
    }
}
