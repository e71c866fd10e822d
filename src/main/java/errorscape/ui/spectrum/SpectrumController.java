package errorscape.ui.spectrum;

import errorscape.eigen.Spectrum;
import errorscape.plot.Fences;
import errorscape.plot.SpectrumChart;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.ui.draw.HoverTip;
import errorscape.ui.draw.Sketch;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.CurvatureModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.Whose;
import errorscape.ui.shell.Showing;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The Hessian's eigenvalues at the ball as bars, live while the tab is seen.
public final class SpectrumController implements Themed {

    private final Session session;
    private final Sketch bars;
    private Palette palette = Palette.DARK;
    private @Nullable ReadOnlyBooleanProperty seen;

    @FXML
    private StackPane chart;

    @FXML
    private Label summary;

    @FXML
    private ToggleButton logLengths;

    public SpectrumController(Session session, Pulse.Source pulses) {
        this.session = session;
        bars = new Sketch(pulses);
    }

    @FXML
    private void initialize() {
        chart.getChildren().add(bars);
        HoverTip.over(bars, (x, y) -> chart().wordsAt(x, bars.getWidth(), 1));
        bars.show((width, height) -> chart().compose(width, height, 1, palette));
        ReadOnlyBooleanProperty watching = Showing.of(chart);
        seen = watching;
        session.curvature().watch(watching);
        session.curvature().curvatureProperty().subscribe(this::show);
        session.curvature().troubleProperty().subscribe(bars::redraw);
        logLengths.selectedProperty().subscribe(bars::redraw);
    }

    @Override
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        bars.redraw();
    }

    /// Whether the tab is seen and follows the ball.
    boolean watching() {
        return seen != null && seen.get();
    }

    private SpectrumChart chart() {
        CurvatureModel.Curvature now = session.curvature().curvatureProperty().get();
        String trouble = session.curvature().troubleProperty().get();
        Spectrum spectrum = now == null || !trouble.isEmpty() ? new Spectrum(new double[0]) : now.spectrum();
        String waiting =
                trouble.isEmpty() ? Wording.text(session.scenarioProperty().get(), "spectrum.waiting") : trouble;
        return new SpectrumChart(
                spectrum.eigenvalues(),
                spectrum.threshold(),
                logLengths.isSelected() ? LossScale.Kind.LOG : LossScale.Kind.LINEAR,
                now == null || !trouble.isEmpty() ? waiting : Words.text("spectrum.not.finite"),
                // The ends of a spectrum do not tell where its bulk is.
                now != null && now.whole() ? Fences.of(spectrum.eigenvalues(), spectrum.threshold()) : Fences.NONE);
    }

    private void show(CurvatureModel.@Nullable Curvature now) {
        bars.redraw();
        if (now == null || now.spectrum().eigenvalues().length == 0) {
            summary.setText("");
            return;
        }
        SpectrumChart all = chart();
        SpectrumChart.Signs signs = all.signs();
        String counts = now.whole()
                ? Words.text(
                        "spectrum.counts",
                        Numbers.count(signs.positive()),
                        Numbers.count(signs.nothing()),
                        Numbers.count(signs.negative()),
                        all.outliers(),
                        Numbers.count(all.outliers()))
                : Words.text("spectrum.ends");
        String step = Numbers.count(now.step());
        summary.setText(Words.text(
                "spectrum.summary",
                Whose.of(session)
                        .map(racer -> Words.text("spectrum.step.of", racer, step))
                        .orElseGet(() -> Words.text("spectrum.step", step)),
                counts,
                Numbers.measured(now.spectrum().largest(), 3),
                Numbers.measured(now.spectrum().smallest(), 3),
                Numbers.measured(now.edgeOfStability(), 3)));
    }
}
