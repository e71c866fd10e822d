package errorscape.verdict;

import errorscape.critical.EndlessFall;
import errorscape.critical.Standing;
import errorscape.training.LastSteps;
import errorscape.training.PathPoint;
import errorscape.training.Trend;
import errorscape.verdict.Verdict.Curvature;
import java.util.Optional;

/// All that a verdict on a running racer rests on.
///
/// @param secant curvature between the places of a jump to and fro
/// @param jump the last two steps, where they go to and fro
/// @param rate the largest stable learning rate
record VerdictFindings(
        Verdict.Kind kind,
        PathPoint now,
        Trend trend,
        Optional<Standing> standing,
        Optional<Curvature> curvature,
        Optional<Double> secant,
        Optional<LastSteps> jump,
        Optional<EndlessFall> fall,
        Optional<Double> rate) {
    /// NaN where it is not known.
    double newtonStep() {
        return standing.map(Standing::newtonStep).orElse(Double.NaN);
    }
}
