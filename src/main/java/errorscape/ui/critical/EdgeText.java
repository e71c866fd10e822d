package errorscape.ui.critical;

import errorscape.scenario.Scenario;
import errorscape.training.Snapshot;
import errorscape.ui.session.CurvatureModel;
import errorscape.ui.session.Session;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
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
            EdgeText now = of(session.scenarioProperty().get(), curvature, rate);
            label.setText(now.text());
            label.pseudoClassStateChanged(CAUTION, now.beyond());
        });
    }

    /// @param scenario what is shown
    /// @param rate the learning rate; NaN if there is none
    static EdgeText of(@Nullable Scenario scenario, CurvatureModel.@Nullable Curvature curvature, double rate) {
        if (curvature == null || curvature.spectrum().eigenvalues().length == 0) {
            return new EdgeText("–", false);
        }
        String largest = Numbers.measured(curvature.spectrum().largest(), 3);
        if (!(curvature.spectrum().largest() > 0)) {
            return new EdgeText(Wording.text(scenario, "critical.lambda.none", largest), false);
        }
        double limit = curvature.edgeOfStability();
        String most = Numbers.measured(limit, 3);
        boolean beyond = rate > limit;
        return new EdgeText(
                beyond
                        ? Words.text("critical.lambda.beyond", largest, most, Numbers.setting(rate))
                        : Words.text("critical.lambda", largest, most),
                beyond);
    }
}
