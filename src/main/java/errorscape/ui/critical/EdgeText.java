package errorscape.ui.critical;

import errorscape.ui.common.CurvatureModel;
import errorscape.ui.common.Numbers;
import org.jspecify.annotations.Nullable;

/// The edge of stability at the ball, for people.
///
/// @param beyond whether the learning rate is above it
record EdgeText(String text, boolean beyond) {
    /// @param rate the learning rate; NaN if there is none
    static EdgeText of(CurvatureModel.@Nullable Curvature curvature, double rate) {
        if (curvature == null || curvature.spectrum().eigenvalues().length == 0) {
            return new EdgeText("–", false);
        }
        double limit = curvature.edgeOfStability();
        if (!(curvature.spectrum().largest() > 0)) {
            return new EdgeText(
                    "λ max " + Numbers.measured(curvature.spectrum().largest(), 3)
                            + ": the loss curves upwards in no direction here, so no learning rate is too large for"
                            + " it.",
                    false);
        }
        boolean beyond = rate > limit;
        String more = beyond ? "; the learning rate, " + Numbers.setting(rate) + ", is above it" : "";
        return new EdgeText(
                "λ max " + Numbers.measured(curvature.spectrum().largest(), 3)
                        + ", so plain gradient descent is stable up to a learning rate of 2/λ = "
                        + Numbers.measured(limit, 3) + more + ".",
                beyond);
    }
}
