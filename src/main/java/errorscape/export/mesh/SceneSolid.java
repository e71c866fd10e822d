package errorscape.export.mesh;

import errorscape.render.ColourMap;
import errorscape.render.Scene;
import java.util.ArrayList;
import java.util.List;

/// A scene as solids: the surface with its base, and each path.
public final class SceneSolid {
    /// More tubes and balls than any path has.
    private static final int PHASES = 100_003;

    private SceneSolid() {}

    /// The parts, the surface first.
    ///
    /// @param width of the base in millimetres
    /// @throws IllegalArgumentException if there is nothing to stand on; the message says what to do
    public static List<Mesh> of(Scene scene, ColourMap colours, double width) {
        SolidShape shape = SolidShape.of(scene, width);
        List<Mesh> parts = new ArrayList<>();
        parts.add(SurfaceSolid.of(scene.grid(), shape, colours));
        for (int i = 0; i < scene.traces().size(); i++) {
            Scene.Trace trace = scene.traces().get(i);
            String name = trace.name().isEmpty() ? "path " + (i + 1) : "path " + (i + 1) + " " + trace.name();
            Mesh path = PathSolid.of(trace, scene.grid(), shape, PHASES * (i + 1), name);
            if (path.triangleCount() > 0) {
                parts.add(path);
            }
        }
        return List.copyOf(parts);
    }
}
