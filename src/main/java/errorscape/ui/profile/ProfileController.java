package errorscape.ui.profile;

import errorscape.objective.Objective;
import errorscape.plot.Categories;
import errorscape.plot.LineChart;
import errorscape.plot.Series;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.scenario.LineText;
import errorscape.scenario.Scenario;
import errorscape.slice.grid.LineProfile;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.draw.FxPen;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.Session;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Titles;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Training and validation loss along a line, kept up with the run: where the ball goes, the line goes too.
public final class ProfileController implements Themed {
    private static final int PLACES = 151;
    private static final int TRAINING_COLOUR = Categories.colour(0);
    private static final int VALIDATION_COLOUR = Categories.colour(1);

    private final Session session;
    private final Pulse pulse;
    private final Canvas canvas = new Canvas();
    private final FxPen pen = new FxPen();
    private Palette palette = Palette.DARK;
    private @Nullable Profile profile;
    private boolean busy;
    private boolean stale = true;

    @FXML
    private ComboBox<LineKind> line;

    @FXML
    private Label verdict;

    @FXML
    private ToggleButton logAxis;

    @FXML
    private StackPane chart;

    /// What was computed.
    private record Profile(LineKind kind, LineText of, LineProfile training, Optional<LineProfile> validation) {}

    /// What a line was asked for of.
    private record Asked(LineKind kind, Objective objective) {}

    public ProfileController(Session session, Pulse.Source pulses) {
        this.session = session;
        pulse = pulses.pulse(this::refresh, new Outage(() -> chart, Words.text("profile.line")));
    }

    @FXML
    private void initialize() {
        canvas.setManaged(false);
        chart.getChildren().add(canvas);
        line.getItems().setAll(LineKind.values());
        line.setValue(LineKind.START_TO_BALL);
        session.scenarioProperty().subscribe(scenario -> Titles.name(line, scenario, LineKind::title));
        chart.widthProperty().subscribe(pulse::request);
        chart.heightProperty().subscribe(pulse::request);
        logAxis.selectedProperty().subscribe(pulse::again);
        line.valueProperty().subscribe(this::forget);
        session.run().raceProperty().subscribe(this::outdate);
        session.experimentProperty().subscribe((before, now) -> {
            if (before != null && now != null && before.training().equals(now.training())) {
                outdate();
            } else {
                forget();
            }
        });
        session.networkPoints().latestProperty().subscribe(this::outdate);
        session.step().explanationProperty().subscribe(this::outdate);
        session.step()
                .watch(line.valueProperty()
                        .isEqualTo(LineKind.NEXT_STEP)
                        // A tab's content is in the scene only while the tab is chosen.
                        .and(chart.sceneProperty().isNotNull()));
    }

    /// Draws in the colours of a theme.
    @Override
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        pulse.request();
    }

    /// Another line, or the line of another loss: what was drawn says nothing of it.
    private void forget() {
        profile = null;
        verdict.setText("");
        outdate();
    }

    private void outdate() {
        stale = true;
        pulse.request();
    }

    private void refresh() {
        canvas.setWidth(chart.getWidth());
        canvas.setHeight(chart.getHeight());
        if (canvas.getWidth() > 2 && canvas.getHeight() > 2) {
            if (stale && !busy) {
                compute();
            }
            draw();
        }
    }

    private void compute() {
        Experiment experiment = session.experimentProperty().get();
        RaceSnapshot race = session.run().raceProperty().get();
        Snapshot ball = session.run().snapshotProperty().get();
        LineKind kind = line.getValue();
        if (experiment == null
                || race == null
                || ball == null
                || kind == null
                || ball.now().weights().length != experiment.training().dimension()
                || (kind.slow() && race.state() == RunState.PLAYING)) {
            return;
        }
        busy = true;
        stale = false;
        Asked asked = new Asked(kind, experiment.training());
        LineKind.Material from = new LineKind.Material(
                experiment,
                race,
                ball,
                List.copyOf(session.networkPoints().points()),
                Optional.ofNullable(session.step().explanationProperty().get()));
        session.studies()
                .start(
                        cancelled -> kind.line(from)
                                .map(of -> new Profile(
                                        kind,
                                        of,
                                        LineProfile.sample(experiment.training(), of.line(), of.range(), PLACES),
                                        experiment
                                                .validation()
                                                .map(loss -> LineProfile.sample(loss, of.line(), of.range(), PLACES)))),
                        found -> arrived(asked, found),
                        failure -> {
                            busy = false;
                            profile = null;
                            verdict.setText("");
                            pulse.failed(failure);
                            pulse.request();
                        });
    }

    private void arrived(Asked asked, Optional<Profile> found) {
        busy = false;
        Experiment experiment = session.experimentProperty().get();
        if (experiment == null || !asked.equals(new Asked(line.getValue(), experiment.training()))) {
            outdate();
            return;
        }
        profile = found.orElse(null);
        verdict.setText(found.map(ProfileController::words).orElse(""));
        pulse.request();
    }

    private static String words(Profile found) {
        return found.of().ends()
                ? found.training().shape().verdict().replace('-', '−')
                : found.of().line().name().replace('-', '−');
    }

    private void draw() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Profile now = profile;
        LineKind kind = line.getValue();
        if (kind == null) {
            // The box is being named anew.
            return;
        }
        Scenario scenario = session.scenarioProperty().get();
        List<Series> series = new ArrayList<>();
        if (now != null) {
            now.validation().ifPresent(v -> series.add(series(Words.text("profile.validation"), v, VALIDATION_COLOUR)));
            series.add(series(Wording.text(scenario, "profile.training"), now.training(), TRAINING_COLOUR));
        }
        LineChart picture = new LineChart(
                series,
                logAxis.isSelected() ? LossScale.Kind.LOG : LossScale.Kind.LINEAR,
                now == null ? "" : Words.text(now.kind().axis()),
                Wording.text(scenario, "profile.loss"),
                now == null ? Double.NaN : now.of().ends() ? 1 : 0,
                Wording.text(scenario, kind.needs()));
        pen.draw(picture.compose(canvas.getWidth(), canvas.getHeight(), 1, palette), canvas.getGraphicsContext2D(), 1);
    }

    private static Series series(String name, LineProfile of, int colour) {
        return new Series(name, of.t(), of.values(), of.t().length, colour);
    }
}
