package errorscape.ui.critical;

import errorscape.training.Snapshot;
import errorscape.ui.session.CurvatureModel;
import errorscape.ui.session.Session;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The edge of stability at the ball, for people.
///
/// @param beyond whether the learning rate is above it
record EdgeText(String text, boolean beyond) {
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

    /// Keeps a label to the selected racer.
    static void follow(Session session, Label label) {
        session.curvature().curvatureProperty().subscribe(curvature -> {
            Snapshot racer = session.run().snapshotProperty().get();
            // The curvature is that of the selected racer, and so is the rate, at the same step.
            double rate = curvature == null || racer == null
                    ? Double.NaN
                    : racer.optimizer().learningRate()
                            * racer.optimizer().recipe().schedule().factor(curvature.step());
            EdgeText now = of(curvature, rate);
            label.setText(Wording.of(session.scenarioProperty().get(), now.text()));
            label.pseudoClassStateChanged(CAUTION, now.beyond());
        });
    }

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
