package errorscape.ui.transport;

import errorscape.optimizer.StabilityBound;
import errorscape.plot.Categories;
import errorscape.training.RaceSnapshot;
import errorscape.training.Snapshot;
import errorscape.ui.session.Session;
import errorscape.ui.session.VerdictModel;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The coloured band over the timeline: how near to the edge of stability the selected racer was, at the steps where
/// its curvature is known. JavaFX thread only.
final class EdgeStrip {
    private static final Color FAR = solid(Categories.colour(1));
    private static final Color NEAR = solid(Categories.colour(7));
    private static final Color BEYOND = solid(Categories.colour(3));
    private static final Color UNBOUNDED = solid(Categories.NONE);

    private final Session session;
    private final Pane pane;
    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private final EdgeHistory history = new EdgeHistory();

    private EdgeStrip(Session session, Pane pane) {
        this.session = session;
        this.pane = pane;
        canvas.setManaged(false);
        pane.getChildren().setAll(canvas);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        Tooltip.install(pane, tip);
    }

    private static Color solid(int rgb) {
        return Color.rgb((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
    }

    /// Draws into a pane as long as there is the session.
    ///
    /// @param pane as wide as the timeline's way
    /// @param pulses when it is brought up to date
    static void over(Session session, Pane pane, Pulse.Source pulses) {
        EdgeStrip strip = new EdgeStrip(session, pane);
        Pulse pulse = pulses.pulse(strip::draw, new Outage(pane::getParent, "The strip of learning rates"));
        session.verdicts().versionProperty().subscribe(() -> {
            strip.note();
            pulse.request();
        });
        session.run().raceProperty().subscribe(pulse::request);
        session.run().selectedProperty().subscribe(pulse::request);
        pane.widthProperty().subscribe(pulse::request);
    }

    private void note() {
        RaceSnapshot race = session.run().raceProperty().get();
        if (race == null) {
            return;
        }
        for (Snapshot racer : race.racers()) {
            VerdictModel.Judged judged = session.verdicts().newest(racer);
            if (judged != null) {
                judged.verdict()
                        .curvature()
                        .ifPresent(c -> history.note(
                                judged.runId(),
                                judged.step(),
                                EdgeHistory.share(judged.optimizer(), judged.step(), c.largest())));
            }
        }
    }

    /// The colour of a share: blue far below the edge, yellow at it, red beyond; grey where there is no bound.
    static Color colour(double share) {
        if (!(share > 0)) {
            return UNBOUNDED;
        }
        return share > 1 ? BEYOND : FAR.interpolate(NEAR, Math.clamp(1 + Math.log10(share) / 2, 0, 1));
    }

    private void draw() {
        RaceSnapshot race = session.run().raceProperty().get();
        Snapshot racer = session.run().snapshotProperty().get();
        if (race == null || racer == null) {
            return;
        }
        history.keep(race.racers().stream().map(Snapshot::runId).collect(Collectors.toSet()), race.frontier());
        NavigableMap<Long, Double> known = history.of(racer.runId());
        double width = pane.getWidth();
        double height = pane.getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        double last = Math.max(1, race.frontier());
        int from = 0;
        Map.Entry<Long, Double> held = null;
        for (int x = 0; x < width; x++) {
            // What was known last holds until the next that is known.
            Map.Entry<Long, Double> at = known.floorEntry((long) ((x + 1) / width * last));
            if (!Objects.equals(at, held)) {
                fill(pen, held, from, x);
                held = at;
                from = x;
            }
        }
        fill(pen, held, from, (int) Math.ceil(width));
        tip.setText(words(racer, known));
    }

    private void fill(GraphicsContext pen, Map.@Nullable Entry<Long, Double> held, int from, int to) {
        if (held != null) {
            pen.setFill(colour(held.getValue()));
            pen.fillRect(from, 0, to - from, canvas.getHeight());
        }
    }

    private static String words(Snapshot racer, NavigableMap<Long, Double> known) {
        if (known.isEmpty()) {
            return Words.text("time.edgeUnknown");
        }
        boolean own = StabilityBound.of(racer.optimizer()).isPresent();
        Map.Entry<Long, Double> most =
                known.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Map.Entry<Long, Double> now = known.floorEntry(racer.now().step());
        String here = now == null
                ? ""
                : Words.text("time.edgeNow", Numbers.measured(now.getValue(), 3), Numbers.count(now.getKey()));
        return Words.text(
                own ? "time.edge" : "time.edgeOfDescent",
                here,
                Numbers.measured(most.getValue(), 3),
                Numbers.count(most.getKey()),
                Numbers.count(known.size()),
                known.size());
    }
}
