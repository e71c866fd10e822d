package errorscape.export.task;

import java.util.Locale;

/// What is exported.
public enum ExportSubject {
    /// The surface from the side.
    TERRAIN,
    /// The surface from straight above.
    MAP,
    /// The losses over the steps.
    CURVE,
    /// The eigenvalues of the Hessian where the first racer stands.
    SPECTRUM,
    /// Where all racers went, with their weights.
    PATHS,
    /// The sampled plane.
    GRID,
    /// Critical points.
    POINTS,
    /// A web page that plays the run.
    REPLAY;

    /// As it is typed.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is a view of the surface.
    public boolean isSurface() {
        return this == TERRAIN || this == MAP;
    }

    /// Whether the sampled plane is needed for it.
    public boolean needsGrid() {
        return isSurface() || this == GRID || this == REPLAY;
    }

    /// Whether critical points are shown in it.
    public boolean needsMarks() {
        return isSurface() || this == POINTS || this == REPLAY;
    }
}
