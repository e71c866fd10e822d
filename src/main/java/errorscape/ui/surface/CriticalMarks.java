package errorscape.ui.surface;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.space.CriticalPoint;
import errorscape.export.CriticalGlyphs;
import errorscape.math.Vectors;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.slice.PlanePoint;
import errorscape.slice.Quantity;
import errorscape.slice.grid.LossGrid;
import errorscape.ui.session.NetworkPoints;
import errorscape.ui.session.Session;
import errorscape.ui.session.ShownSlice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The critical points as the views show them: those of the slice, lines of them as lines, and those of the network
/// that were found. JavaFX thread only.
final class CriticalMarks {
    private final Session session;

    CriticalMarks(Session session) {
        this.session = session;
    }

    /// The lines of critical points, on the surface, and what a proof has left open.
    List<Scene.Line> lines() {
        SliceCriticalSet all = session.slice().criticalProperty().get();
        LossGrid grid = session.slice().gridProperty().get();
        List<Scene.Line> lines = new ArrayList<>();
        if (all != null && grid != null) {
            lines.addAll(CriticalGlyphs.openCells(all, grid.box()));
        }
        lines.addAll(CriticalGlyphs.lines(sets()));
        return lines;
    }

    /// The glyphs; a new list. The representative of a line has one only while it is pointed at.
    List<Scene.Mark> marks(ShownSlice shown) {
        List<Scene.Mark> marks = new ArrayList<>();
        SliceCriticalPoint pointed = session.slice().pointedAtProperty().get();
        Set<SliceCriticalPoint> onLines = CriticalGlyphs.drawnAsLines(sets());
        for (SliceCriticalPoint point : session.slice().shownPoints()) {
            boolean highlighted = point.equals(pointed);
            if (!highlighted && onLines.contains(point)) {
                continue;
            }
            marks.add(new Scene.Mark(
                    CriticalGlyphs.shape(point.kind()),
                    point.a(),
                    point.b(),
                    // On the surface as it is drawn.
                    shown.grid().valueAt(point.a(), point.b()),
                    highlighted ? words(point) : "",
                    highlighted));
        }
        networkMarks(shown, marks);
        return marks;
    }

    private List<SliceCriticalSet.FlatSet> sets() {
        SliceCriticalSet all = session.slice().criticalProperty().get();
        return all == null ? List.of() : all.flatSets();
    }

    private String words(SliceCriticalPoint point) {
        for (SliceCriticalSet.FlatSet set : sets()) {
            if (set.representative().equals(point)) {
                return set.inWords();
            }
        }
        Experiment experiment = session.experimentProperty().get();
        return CriticalGlyphs.shape(point.kind()).words(experiment != null && experiment.showsWholeFunction());
    }

    /// Critical points of the network that were found, at the feet of their perpendiculars, at their true losses.
    private void networkMarks(ShownSlice shown, List<Scene.Mark> marks) {
        NetworkPoints found = session.networkPoints();
        Experiment experiment = session.experimentProperty().get();
        boolean function = experiment != null && experiment.showsWholeFunction();
        for (CriticalPoint point : found.points()) {
            if (point.dimension() != shown.plane().dimension()) {
                continue;
            }
            PlanePoint place = shown.plane().project(point.weights());
            NetworkPoints.Found last = found.latestProperty().get();
            boolean newest =
                    last != null && last.result().point().filter(point::equals).isPresent();
            boolean away = place.distance() > 1e-6 * (1 + Vectors.norm(point.weights()));
            String off = away ? ", " + Words.text("sentence.offPlane", Numbers.measured(place.distance(), 2)) : "";
            Scene.Shape shape = networkShape(point.type());
            marks.add(new Scene.Mark(
                    shape,
                    place.a(),
                    place.b(),
                    away && shown.quantity() == Quantity.TRAINING_LOSS
                            ? point.value()
                            : shown.grid().valueAt(place.a(), place.b()),
                    newest ? shape.words(function) + off : "",
                    newest));
        }
    }

    private static Scene.Shape networkShape(CriticalPoint.Type type) {
        return switch (type) {
            case MINIMUM -> Scene.Shape.NETWORK_MINIMUM;
            case SADDLE -> Scene.Shape.NETWORK_SADDLE;
            case MAXIMUM -> Scene.Shape.NETWORK_MAXIMUM;
            case DEGENERATE -> Scene.Shape.NETWORK_DEGENERATE;
        };
    }
}
