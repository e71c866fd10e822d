package errorscape.picture;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.space.CriticalPoint;
import errorscape.export.CriticalGlyphs;
import errorscape.math.Vectors;
import errorscape.render.NumberText;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.slice.PlanePoint;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The glyphs and lines of critical points, those of the slice and those of the network, and the start.
final class SceneMarks {
    private SceneMarks() {}

    /// Lines of critical points, on the surface, and what a proof has left open.
    static List<Scene.Line> lines(SliceMaterial material) {
        List<Scene.Line> lines = new ArrayList<>();
        material.critical().ifPresent(found -> {
            lines.addAll(CriticalGlyphs.openCells(found, material.grid().box()));
            lines.addAll(CriticalGlyphs.lines(found.flatSets()));
        });
        return lines;
    }

    static List<Scene.Mark> of(SliceMaterial material) {
        List<Scene.Mark> marks = new ArrayList<>();
        material.critical().ifPresent(found -> ofSlice(material, found, marks));
        for (CriticalPoint point : material.networkPoints()) {
            marks.add(ofNetwork(material, point));
        }
        marks.add(start(material));
        return marks;
    }

    /// A line of critical points is drawn as a line; its representative has no glyph.
    private static void ofSlice(SliceMaterial material, SliceCriticalSet found, List<Scene.Mark> marks) {
        Set<SliceCriticalPoint> onLines = CriticalGlyphs.drawnAsLines(found.flatSets());
        for (SliceCriticalPoint point : found.points()) {
            if (!onLines.contains(point)) {
                // On the surface as it is drawn.
                double height = material.grid().valueAt(point.a(), point.b());
                marks.add(new Scene.Mark(CriticalGlyphs.shape(point.kind()), point.a(), point.b(), height, "", false));
            }
        }
    }

    /// At the foot of its perpendicular, at its true loss.
    private static Scene.Mark ofNetwork(SliceMaterial material, CriticalPoint point) {
        PlanePoint place = material.plane().project(point.weights());
        boolean off = place.distance() > 1e-6 * (1 + Vectors.norm(point.weights()));
        double height = material.showsTrainingLoss() && off
                ? point.value()
                : material.grid().valueAt(place.a(), place.b());
        String label = off ? Words.text("picture.off.plane", NumberText.significant(place.distance(), 2)) : "";
        return new Scene.Mark(shape(point.type()), place.a(), place.b(), height, label, false);
    }

    private static Scene.Mark start(SliceMaterial material) {
        Experiment experiment = material.experiment();
        PlanePoint start = material.plane().project(experiment.startWeights());
        double height = material.showsTrainingLoss()
                ? experiment.training().evaluator().value(experiment.startWeights())
                : material.grid().valueAt(start.a(), start.b());
        return new Scene.Mark(
                Scene.Shape.START, start.a(), start.b(), height, Words.text("picture.glyph.start"), false);
    }

    private static Scene.Shape shape(CriticalPoint.Type type) {
        return switch (type) {
            case MINIMUM -> Scene.Shape.NETWORK_MINIMUM;
            case SADDLE -> Scene.Shape.NETWORK_SADDLE;
            case MAXIMUM -> Scene.Shape.NETWORK_MAXIMUM;
            case DEGENERATE -> Scene.Shape.NETWORK_DEGENERATE;
        };
    }
}
