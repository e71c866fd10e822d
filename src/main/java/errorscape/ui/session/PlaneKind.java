package errorscape.ui.session;

import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.Normalisation;
import errorscape.slice.PlaneNote;
import errorscape.ui.text.Wording;
import errorscape.words.Words;

/// The kinds of plane as people choose them.
public enum PlaneKind {
    FILTER(Words.text("session.plane.filter")),
    LAYER(Words.text("session.plane.layer")),
    RAW(Words.text("session.plane.raw")),
    WEIGHTS(Words.text("session.plane.weights")),
    PATH(Words.text("session.plane.path")),
    LINE(Words.text("session.plane.line")),
    POINTS(Words.text("session.plane.points")),
    FOUND(Words.text("session.plane.found")),
    /// Either of the two before, as it is shown: the plane itself tells only its points.
    THREE(Words.text("session.plane.three")),
    TOP(Words.text("session.plane.top")),
    SADDLE(Words.text("session.plane.saddle")),
    BOTTOM(Words.text("session.plane.bottom")),
    GRADIENT(Words.text("session.plane.gradient")),
    DIRECTIONS(Words.text("session.plane.directions")),
    IMPORTED(Words.text("session.plane.imported"));

    private final String title;

    PlaneKind(String title) {
        this.title = title;
    }

    /// What a plane of this kind is called.
    public String title() {
        return title;
    }

    /// What it is called where it can be chosen.
    public String offer() {
        return this == DIRECTIONS ? Words.text("session.plane.file") : title;
    }

    /// What such a plane shows and how it can mislead.
    public static String note(PlaneChoice choice) {
        PlaneNote note = PlaneNote.of(choice);
        return Words.text(
                "session.note",
                Wording.phrase(null, "plane", note.shows()),
                Wording.phrase(null, "plane", note.misleads()));
    }

    public static PlaneKind of(PlaneChoice choice) {
        return switch (choice) {
            case PlaneChoice.RandomDirections random ->
                switch (random.normalisation()) {
                    case FILTER -> FILTER;
                    case LAYER -> LAYER;
                    case NONE -> RAW;
                };
            case PlaneChoice.TwoWeights ignored -> WEIGHTS;
            case PlaneChoice.PathComponents ignored -> PATH;
            case PlaneChoice.Eigenvectors(PlaneChoice.EigenPair pair) ->
                switch (pair) {
                    case LARGEST_TWO -> TOP;
                    case LARGEST_AND_SMALLEST -> SADDLE;
                    case SMALLEST_TWO -> BOTTOM;
                };
            case PlaneChoice.GradientAndCurvature ignored -> GRADIENT;
            case PlaneChoice.ThreePlaces ignored -> THREE;
            case PlaneChoice.LineAndDetour ignored -> LINE;
            case PlaneChoice.Directions given -> given.made().map(PlaneKind::of).orElse(DIRECTIONS);
            case PlaneChoice.DirectionsOfFile ignored -> DIRECTIONS;
            case PlaneChoice.Imported ignored -> IMPORTED;
        };
    }

    /// Whether it has two random directions.
    public boolean random() {
        return this == FILTER || this == LAYER || this == RAW;
    }

    /// Whether it can lie anywhere.
    public boolean movable() {
        return switch (this) {
            case FILTER, LAYER, RAW, WEIGHTS, TOP, SADDLE, BOTTOM, GRADIENT -> true;
            case PATH, LINE, POINTS, FOUND, THREE, DIRECTIONS, IMPORTED -> false;
        };
    }

    /// How this kind normalises random directions.
    public Normalisation normalisation() {
        return switch (this) {
            case FILTER -> Normalisation.FILTER;
            case LAYER -> Normalisation.LAYER;
            default -> Normalisation.NONE;
        };
    }
}
