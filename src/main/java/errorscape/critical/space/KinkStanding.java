package errorscape.critical.space;

import errorscape.critical.GradientHull;
import errorscape.critical.space.CriticalPoint.Descent;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import java.util.Optional;

/// What a place at a kink is where a run stands: second derivatives, which are those of one side, have no say in it.
///
/// @param type by turns and values ([KinkAnalysis]); degenerate where it is left open
/// @param balances whether zero lies in the hull of the gradients around, as it does at a critical point (Clarke 1983)
/// @param lower how much lower the loss is at a place nearby; 0 if no such place was found
/// @param distance of that place
public record KinkStanding(CriticalPoint.Type type, boolean balances, double lower, double distance) {
    /// Looks at a kink.
    ///
    /// @param weights not modified
    /// @param value of the loss there
    public static KinkStanding at(Objective objective, Evaluator evaluator, double[] weights, double value) {
        boolean balances = GradientHull.balances(evaluator, weights);
        KinkAnalysis analysis = new KinkAnalysis(objective, evaluator);
        Optional<Descent> descent = analysis.descent(weights, value);
        CriticalPoint.Type type = balances ? analysis.type(weights, value) : CriticalPoint.Type.DEGENERATE;
        return new KinkStanding(
                type,
                balances,
                descent.map(Descent::drop).orElse(0.0),
                descent.map(Descent::radius).orElse(0.0));
    }
}
