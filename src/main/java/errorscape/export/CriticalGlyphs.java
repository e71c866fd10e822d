package errorscape.export;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalSet.FlatSet;
import errorscape.render.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How critical points of a slice look in a scene, the same in the window and in files.
public final class CriticalGlyphs {
    /// A palette's colour of degenerate points, as both themes' surfaces are equally dark.
    private static final int LINE = 0xFFD9CCFF;

    private CriticalGlyphs() {}

    /// The lines of critical points, on the surface; areas are none.
    public static List<Scene.Line> lines(List<FlatSet> sets) {
        return sets.stream()
                .filter(FlatSet::line)
                .map(set -> Scene.Line.onSurface(set.a(), set.b(), LINE, 0, set.inWords()))
                .toList();
    }

    /// The points that stand for a line and so need no glyph.
    public static Set<SliceCriticalPoint> drawnAsLines(List<FlatSet> sets) {
        return sets.stream().filter(FlatSet::line).map(FlatSet::representative).collect(Collectors.toSet());
    }

    public static Scene.Shape shape(SliceCriticalPoint.Kind kind) {
        return switch (kind) {
            case MINIMUM -> Scene.Shape.MINIMUM;
            case SADDLE -> Scene.Shape.SADDLE;
            case MAXIMUM -> Scene.Shape.MAXIMUM;
            case DEGENERATE -> Scene.Shape.DEGENERATE;
        };
    }
}
