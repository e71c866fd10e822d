package errorscape.ui.racers;

import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// Draws a [RateEdge] under the learning rate's field: the rate as a mark, the largest stable one as a line, what lies
/// beyond it shaded. JavaFX thread only.
final class RateGauge {
    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");
    private static final double HEIGHT = 14;
    private static final double MARK = 4;

    private final VBox box = new VBox();
    private final Pane pane = new Pane();
    private final Rectangle track = new Rectangle();
    private final Rectangle unstable = new Rectangle();
    private final Line limit = new Line();
    private final Polygon mark = new Polygon(-MARK, 0, MARK, 0, 0, 1.5 * MARK);
    private final List<Line> ticks = new ArrayList<>();
    private final Tooltip tip = new Tooltip();
    private final Label low = new Label();
    private final Label high = new Label();
    private final Label words = new Label();
    private RateEdge edge = RateEdge.none();

    RateGauge() {
        box.getStyleClass().add("rate-gauge");
        box.setId("rate-gauge");
        track.getStyleClass().add("rate-track");
        unstable.getStyleClass().add("rate-unstable");
        limit.getStyleClass().add("rate-limit");
        mark.getStyleClass().add("rate-mark");
        words.getStyleClass().addAll("hint", "rate-words");
        words.setWrapText(true);
        low.getStyleClass().add("hint");
        high.getStyleClass().add("hint");
        low.setMinWidth(Region.USE_PREF_SIZE);
        high.setMinWidth(Region.USE_PREF_SIZE);
        pane.setMinSize(0, HEIGHT);
        pane.setPrefHeight(HEIGHT);
        pane.setMaxHeight(HEIGHT);
        HBox axis = new HBox(low, pane, high);
        axis.setAlignment(Pos.CENTER);
        axis.getStyleClass().add("setting-row");
        HBox.setHgrow(pane, Priority.ALWAYS);
        box.getChildren().setAll(axis, words);
        word(Words.text("racers.gauge"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        Tooltip.install(box, tip);
        pane.widthProperty().subscribe(this::draw);
        show(edge);
    }

    /// Says what it is in the words of what is shown.
    void word(String text) {
        tip.setText(text);
    }

    Node node() {
        return box;
    }

    void show(RateEdge now) {
        if (now.equals(edge) && !pane.getChildren().isEmpty()) {
            return;
        }
        edge = now;
        boolean some = now.kind() != RateEdge.Kind.NO_RATE;
        box.setVisible(some);
        box.setManaged(some);
        words.setText(now.text());
        low.setText(RateEdge.end(now.low()));
        high.setText(RateEdge.end(now.high()));
        box.pseudoClassStateChanged(BEYOND, now.beyond());
        draw();
    }

    /// A tick a decade. The ticks stay for as long as their number fits: new nodes cost a pass of style sheets.
    private void place(double width, double middle) {
        if (ticks.size() != edge.decades() + 1) {
            ticks.clear();
            for (int k = 0; k <= edge.decades(); k++) {
                Line tick = new Line();
                tick.getStyleClass().add("rate-tick");
                ticks.add(tick);
            }
            pane.getChildren().setAll(track, unstable);
            pane.getChildren().addAll(ticks);
            pane.getChildren().addAll(limit, mark);
        }
        for (int k = 0; k < ticks.size(); k++) {
            double x = Math.rint(width * k / edge.decades());
            ticks.get(k).setStartX(x);
            ticks.get(k).setEndX(x);
            ticks.get(k).setStartY(middle - 2);
            ticks.get(k).setEndY(middle + 4);
        }
    }

    private void draw() {
        double width = pane.getWidth();
        double middle = HEIGHT / 2 + 2;
        place(width, middle);
        boolean bounded = Double.isFinite(edge.limit()) && edge.limit() >= 0;
        track.setY(middle);
        track.setWidth(width);
        track.setHeight(2);
        double at = bounded ? Math.rint(width * edge.place(edge.limit())) : width;
        unstable.setX(at);
        unstable.setY(1);
        unstable.setWidth(width - at);
        unstable.setHeight(HEIGHT - 2);
        unstable.setVisible(edge.kind() == RateEdge.Kind.OWN);
        limit.setStartX(at);
        limit.setEndX(at);
        limit.setStartY(0);
        limit.setEndY(HEIGHT);
        limit.setVisible(bounded && edge.limit() >= edge.low() && edge.limit() <= edge.high());
        boolean marked = edge.rate() > 0;
        mark.setVisible(marked);
        mark.setTranslateX(marked ? width * edge.place(edge.rate()) : 0);
        mark.setTranslateY(middle - 1.5 * MARK);
    }
}
